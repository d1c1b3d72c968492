package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.MalformedValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a scorecard: its ratings as they are, and all that is said in words, sealed. */
final class ScorecardKeeping {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST_NAME = 200;

    private final Mapping mapping;
    private final Fields card;
    private final ObjectNode kept;

    ScorecardKeeping(Mapping mapping, Fields card) {
        this.mapping = mapping;
        this.card = card;
        this.kept = Keeping.copy(card, "id", "created_at", "updated_at", "candidate_id", "interviewed_at", "submitted_at",
                "overall_recommendation");
    }

    Kept kept() {
        String interviewer = card.of("interviewer", each -> each.id("id"));
        String submitter = card.of("submitted_by", each -> each.id("id"));
        kept.put("interviewer", interviewer);
        kept.put("submitted_by", submitter);
        Keeping.step(kept.putObject("step"), card.part("interview_step"), card.text("interview"));
        kept.put("interview", card.text("interview"));
        Kept all = Kept.of(Keeping.id(card), Keeping.application(card, "application_id"),
                interviewer != null ? interviewer : submitter, kept);
        List<String> owners = owners(all.person());
        keys(owners);
        attributes(all, owners);
        all.seal(kept.putObject("note"), owners.isEmpty() ? null : note(), owners);
        if (mapping.successProbability() instanceof Mapping.Asked asked) {
            probability(asked);
        }
        Participations.asked(mapping, card, interviewer).ifPresent(word -> kept.put("participation", word.word()));
        return all;
    }

    /** A text that names two people is sealed under both; where one of them is not known, it is not kept. */
    private List<String> owners(@Nullable String interviewer) {
        String candidate = card.id("candidate_id");
        return candidate == null || interviewer == null
                ? List.of()
                : Stream.of("candidate/" + candidate, "interviewer/" + interviewer).sorted().toList();
    }

    private void keys(List<String> owners) {
        ArrayNode keys = kept.putArray("keys");
        owners.forEach(keys::add);
    }

    private void attributes(Kept all, List<String> owners) {
        ArrayNode attributes = kept.putArray("attributes");
        List<Fields> rated = card.list("attributes");
        for (Fields each : rated) {
            String name = name(each.at("name"), each.text("name"));
            ObjectNode attribute = attributes.addObject().put("name", name).put("type", each.text("type")).put("rating", each.text("rating"));
            all.seal(attribute, owners.isEmpty() ? null : PlainText.of(each.text("note")), owners);
        }
        if (rated.isEmpty() && card.has("ratings")) {
            byWord(attributes);
        }
    }

    /** On one line, and short enough to be a competency's name: one that is not must not keep the others' rubric from being published. */
    private static @Nullable String name(String field, @Nullable String written) {
        String name = written == null ? "" : CONTROL.matcher(written).replaceAll(" ").strip();
        if (name.length() > LONGEST_NAME) {
            throw new MalformedValueException(field, "The name \"" + Fields.shown(name) + "\" is longer than " + LONGEST_NAME + " characters.");
        }
        return name.isEmpty() ? null : name;
    }

    /** Old records have names by rating only. */
    private void byWord(ArrayNode attributes) {
        Fields ratings = Objects.requireNonNull(card.part("ratings"));
        for (var each : ratings.node().properties()) {
            for (String name : ratings.texts(each.getKey())) {
                attributes.addObject().put("name", name(ratings.at(each.getKey()), name)).putNull("type").put("rating", each.getKey());
            }
        }
    }

    /** Where the answer is no chance, that there was one is kept. */
    private void probability(Mapping.Asked asked) {
        card.list("questions").stream()
                .filter(each -> Glob.fits(asked.question(), PlainText.of(each.text("question"))))
                .map(each -> PlainText.of(answer(each)))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(answer -> Chance.of(answer).ifPresentOrElse(
                        chance -> kept.put("probability", chance), () -> kept.put("probability_unreadable", true)));
    }

    private @Nullable String note() {
        List<String> parts = new ArrayList<>();
        for (Fields each : card.list("questions")) {
            String answer = PlainText.of(answer(each));
            if (answer != null) {
                String question = PlainText.of(each.text("question"));
                parts.add(question == null ? answer : question + "\n" + answer);
            }
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    /** A choice of several comes as a list from some exports. */
    static @Nullable String answer(Fields question) {
        JsonNode answer = question.node().path("answer");
        if (answer.isArray()) {
            return String.join(", ", question.texts("answer"));
        }
        return answer.isBoolean() ? (answer.asBoolean() ? "Yes" : "No") : question.text("answer");
    }
}
