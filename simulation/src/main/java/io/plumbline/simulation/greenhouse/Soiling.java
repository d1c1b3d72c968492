package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.greenhouse.Harvest.Application;
import io.plumbline.simulation.greenhouse.Harvest.Offer;
import io.plumbline.simulation.greenhouse.Harvest.ScheduledInterview;
import io.plumbline.simulation.greenhouse.Harvest.Scorecard;
import io.plumbline.simulation.greenhouse.Truth.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Adds dirty records evenly among the clean ones: copies of a clean one with one thing wrong, so that just that is refused. */
final class Soiling {

    private static final String NO_SUCH_WORD = "stong_yes";

    private final ExportFiles files;
    private final Meetings meetings;
    private final int wanted;
    private final int candidates;
    private final List<Refused> written = new ArrayList<>();
    private int seen;
    private @Nullable Application reviewed;

    Soiling(ExportFiles files, Meetings meetings, int wanted, int candidates) {
        this.files = files;
        this.meetings = meetings;
        this.wanted = wanted;
        this.candidates = candidates;
    }

    List<Refused> written() {
        return written;
    }

    long written(String file) {
        return written.stream().filter(one -> one.file().equals(file)).count();
    }

    /** Of somebody who has reviews already. */
    void hasReviews(Application application) {
        reviewed = application;
    }

    void afterCandidate(Application latest) {
        seen++;
        while (written.size() < wanted && (written.size() + 1L) * candidates <= (long) seen * wanted) {
            Dirt kind = Dirt.values()[written.size() % Dirt.values().length];
            add(kind, latest, written.size() + 1);
        }
    }

    private void add(Dirt kind, Application application, long count) {
        Scorecard card = meetings.lastCard();
        ScheduledInterview interview = meetings.lastInterview();
        long missing = Numbers.missingApplication(count);
        switch (kind) {
            case MISSPELT_RECOMMENDATION -> card(kind, count, card, fields -> fields.put("overall_recommendation", NO_SUCH_WORD));
            case MISSPELT_RATING -> card(kind, count, card, fields ->
                    ((ObjectNode) fields.path("attributes").path(0)).put("rating", NO_SUCH_WORD));
            case CARD_OF_NO_APPLICATION -> card(kind, count, card, fields -> fields.put("application_id", missing));
            case CARD_OF_NOBODY -> card(kind, count, card, fields -> fields.putNull("interviewer").putNull("submitted_by"));
            case CARD_ON_NO_DAY -> card(kind, count, card, fields -> fields.put("submitted_at", "2024-02-30T10:00:00.000Z"));
            case INTERVIEW_OF_NO_APPLICATION -> {
                if (interview == null) {
                    review(Dirt.REVIEW_OF_NO_APPLICATION, missing, "3");
                } else {
                    ObjectNode fields = copy(interview, interview.id(), count).put("application_id", missing);
                    fields.putArray("interviewers");
                    json(kind, files.interviews(), fields);
                }
            }
            case HIRED_AND_REJECTED -> json(kind, files.applications(), contradictory(application, count));
            case UNKNOWN_STATUS -> json(kind, files.applications(), copy(application, application.id(), count).put("status", "rejcted"));
            case OFFER_OF_NO_APPLICATION -> json(kind, files.offers(), RecordFile.fields(offer(application, missing, count)));
            case REVIEW_OF_NO_APPLICATION -> review(kind, missing, "3");
            case REVIEW_IN_WORDS -> {
                if (reviewed == null) {
                    review(Dirt.REVIEW_OF_NO_APPLICATION, missing, "3");
                } else {
                    review(kind, reviewed.id(), "exceeds expectations");
                }
            }
            case DEPARTURE_OF_NO_APPLICATION -> {
                files.departures().row(missing, day(application), null, null, null);
                refused(kind, missing, files.departures().rows() + 1);
            }
        }
    }

    private interface Spoiling {
        void spoil(ObjectNode fields);
    }

    /** Before anybody wrote a card there is none to spoil. */
    private void card(Dirt kind, long count, @Nullable Scorecard card, Spoiling spoiling) {
        if (card == null) {
            review(Dirt.REVIEW_OF_NO_APPLICATION, Numbers.missingApplication(count), "3");
            return;
        }
        ObjectNode fields = copy(card, card.id(), count);
        spoiling.spoil(fields);
        json(kind, files.scorecards(), fields);
    }

    private static ObjectNode contradictory(Application application, long count) {
        ObjectNode fields = copy(application, application.id(), count).put("status", "hired");
        fields.put("rejected_at", application.lastActivityAt().toString());
        return fields.set("rejection_reason", RecordFile.fields(Applications.WE_REJECTED));
    }

    private static Offer offer(Application application, long missing, long count) {
        return new Offer(Numbers.dirty(Numbers.OFFERS, count), 1, missing, application.jobs().getFirst().id(),
                application.candidateId(), null, application.lastActivityAt(), application.lastActivityAt(), null, null, null,
                "unresolved", Map.of());
    }

    private static ObjectNode copy(Record clean, long id, long count) {
        return RecordFile.fields(clean).put("id", Numbers.dirty(id, count));
    }

    private void json(Dirt kind, RecordFile file, ObjectNode fields) {
        file.add(fields);
        refused(kind, fields.path("id").asLong(), 0);
    }

    private void review(Dirt kind, long application, String rating) {
        files.reviews().row(application, 12, "2024-05-06", rating, true);
        refused(kind, application, files.reviews().rows() + 1);
    }

    private static String day(Application application) {
        return application.lastActivityAt().toString().substring(0, 10);
    }

    private void refused(Dirt kind, long id, long line) {
        written.add(new Refused(kind.file(), id, line, kind.field(), kind.wrong()));
    }
}
