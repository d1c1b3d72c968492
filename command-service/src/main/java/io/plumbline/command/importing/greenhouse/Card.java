package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Keys;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.greenhouse.Mapping.EditedScorecards;
import io.plumbline.command.importing.greenhouse.Mapping.MissingInterviewer;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;
import io.plumbline.events.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submitted scorecard.
 *
 * @param form names of all that it can rate, rated or not
 * @param editedAt when it was last changed, well after it was submitted; absent: never
 * @param changedAt when the record was last touched
 */
record Card(
        Row row,
        String id,
        InterviewerId interviewer,
        Participation participation,
        Step step,
        @Nullable Instant interviewedAt,
        Instant submittedAt,
        @Nullable Instant editedAt,
        Instant changedAt,
        Judgement judgement,
        List<String> form) {
    /** Records are touched a little after they are submitted, by the system itself. */
    private static final Duration NO_EDIT = Duration.ofMinutes(30);

    /**
     * @param credited whom the scheduled interview has for this card, where the card itself names nobody
     * @throws MalformedValueException naming the field
     */
    static Card read(Staged record, Mapping mapping, @Nullable String credited) {
        Fields card = record.fields();
        Instant submittedAt = card.instant("submitted_at");
        if (submittedAt == null) {
            throw new IllegalArgumentException("a draft is no scorecard");
        }
        String interviewer = interviewer(card, mapping, credited);
        List<String> keys = card.texts("keys");
        List<String> form = new ArrayList<>();
        List<Rating> ratings = ratings(card, mapping, keys, form);
        Sealed note = Staged.sealed(card.node().path("note"), keys);
        Instant updatedAt = card.instant("updated_at");
        Instant createdAt = card.instant("created_at");
        boolean edited = mapping.editedScorecards() == EditedScorecards.AMENDMENTS
                && updatedAt != null
                && updatedAt.isAfter(submittedAt.plus(NO_EDIT))
                && (createdAt == null || updatedAt.isAfter(createdAt.plus(NO_EDIT)));
        return new Card(
                record.row(),
                String.valueOf(record.id()),
                new InterviewerId(interviewer),
                participation(mapping, card, interviewer),
                Step.of(card.node().path("step")),
                card.instant("interviewed_at"),
                submittedAt,
                edited ? updatedAt : null,
                updatedAt != null && updatedAt.isAfter(submittedAt) ? updatedAt : submittedAt,
                new Judgement(ratings, List.of(), List.of(),
                        mapping.recommendation("overall_recommendation", card.text("overall_recommendation")), probability(card), note),
                form);
    }

    /** Nobody has submitted it yet. */
    static boolean isDraft(Staged record) {
        return record.fields().text("submitted_at") == null;
    }

    private static @Nullable Double probability(Fields card) {
        return card.node().path("probability").isNumber() ? card.node().path("probability").asDouble() : null;
    }

    private static String interviewer(Fields card, Mapping mapping, @Nullable String credited) {
        String interviewer = card.text("interviewer");
        if (interviewer == null) {
            interviewer = credited;
        }
        if (interviewer == null && mapping.missingInterviewer() == MissingInterviewer.SUBMITTED_BY) {
            interviewer = card.text("submitted_by");
        }
        if (interviewer == null) {
            throw new MalformedValueException("interviewer", "It names nobody, and no scheduled interview names this card."
                    + " If whoever submitted such cards also held the interviews, say \"missing_interviewer: submitted_by\" in the mapping, and retry.");
        }
        return interviewer;
    }

    private static Participation participation(Mapping mapping, Fields card, String interviewer) {
        String asked = card.text("participation");
        return asked != null
                ? io.plumbline.events.Word.parse(Participation.class, "participation", asked)
                : Participations.of(mapping, card, interviewer).orElse(Participation.LEAD);
    }

    private static List<Rating> ratings(Fields card, Mapping mapping, List<String> keys, List<String> form) {
        Map<String, Rating> ratings = new HashMap<>();
        List<Rating> inOrder = new ArrayList<>();
        for (Fields each : card.list("attributes")) {
            String name = each.required("name", each.text("name"));
            form.add(name);
            Integer point = mapping.point(each.at("rating"), each.text("rating"));
            if (point == null) {
                continue;
            }
            Sealed evidence = Staged.sealed(each.node(), keys);
            Rating rating = new Rating(Keys.of(name), point, evidence, each.node().path(Kept.CHARACTERS).asInt(0));
            Rating earlier = ratings.putIfAbsent(rating.competency(), rating);
            if (earlier == null) {
                inOrder.add(rating);
            } else if (earlier.value() != rating.value()) {
                throw new MalformedValueException(each.at("rating"), "\"" + Fields.shown(name) + "\" is rated twice, and differently.");
            }
        }
        return inOrder;
    }
}
