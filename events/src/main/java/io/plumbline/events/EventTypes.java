package io.plumbline.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry: every event's wire name and version, and in one place the upcasts from older ones. */
public final class EventTypes {
    /** Marks on the topic that are no events: they say up to where the store has been relayed without a gap. */
    public static final String LOW_WATER_MARK = "low-water-mark";

    private static final List<EventType> ALL = List.of(
            type("rubric-published", RubricEvent.RubricPublished.class),
            type("rubric-retired", RubricEvent.RubricRetired.class),
            type("candidate-registered", CandidateEvent.CandidateRegistered.class),
            type("candidate-merged", CandidateEvent.CandidateMerged.class),
            type("candidate-forgotten", CandidateEvent.CandidateForgotten.class),
            type("candidate-retracted", CandidateEvent.CandidateRetracted.class),
            type("interviewer-enrolled", InterviewerEvent.InterviewerEnrolled.class),
            type("interviewer-trained", InterviewerEvent.InterviewerTrained.class),
            type("interviewer-certified", InterviewerEvent.InterviewerCertified.class),
            type("interviewer-retired", InterviewerEvent.InterviewerRetired.class),
            type("interviewer-forgotten", InterviewerEvent.InterviewerForgotten.class),
            type("interviewer-retracted", InterviewerEvent.InterviewerRetracted.class),
            type("calibration-card-delivered", InterviewerEvent.CalibrationCardDelivered.class),
            type("calibration-card-opened", InterviewerEvent.CalibrationCardOpened.class),
            type("calibration-card-answered", InterviewerEvent.CalibrationCardAnswered.class),
            type("candidacy-opened", CandidacyEvent.CandidacyOpened.class),
            type("interview-scheduled", CandidacyEvent.InterviewScheduled.class),
            type("interview-rescheduled", CandidacyEvent.InterviewRescheduled.class),
            type("interview-cancelled", CandidacyEvent.InterviewCancelled.class),
            type("scorecard-submitted", CandidacyEvent.ScorecardSubmitted.class),
            type("scorecard-amended", CandidacyEvent.ScorecardAmended.class),
            type("scorecard-withdrawn", CandidacyEvent.ScorecardWithdrawn.class),
            type("decision-made", CandidacyEvent.DecisionMade.class),
            type("decision-reversed", CandidacyEvent.DecisionReversed.class),
            type("candidate-withdrew", CandidacyEvent.CandidateWithdrew.class),
            type("offer-extended", CandidacyEvent.OfferExtended.class),
            type("offer-accepted", CandidacyEvent.OfferAccepted.class),
            type("offer-declined", CandidacyEvent.OfferDeclined.class),
            type("hire-started", CandidacyEvent.HireStarted.class),
            type("outcome-reviewed", CandidacyEvent.OutcomeReviewed.class),
            type("departure-recorded", CandidacyEvent.DepartureRecorded.class),
            type("candidacy-retracted", CandidacyEvent.CandidacyRetracted.class));

    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byRecord;

    EventTypes(List<EventType> types) {
        byName = types.stream().collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
        byRecord = types.stream().collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));
    }

    public static EventTypes standard() {
        return new EventTypes(ALL);
    }

    /** All, by wire name. */
    public List<EventType> all() {
        return byName.values().stream().sorted(Comparator.comparing(EventType::wireName)).toList();
    }

    /** @throws UnreadableEventException when no event has that wire name */
    public EventType named(String wireName) {
        EventType type = byName.get(wireName);
        if (type == null) {
            throw new UnreadableEventException("UNKNOWN_EVENT", "no event is called \"" + Texts.shown(wireName) + "\"");
        }
        return type;
    }

    public EventType of(Event event) {
        return of(event.getClass());
    }

    public EventType of(Class<? extends Event> record) {
        EventType type = byRecord.get(record);
        if (type == null) {
            throw new IllegalStateException(record.getSimpleName() + " has no wire name");
        }
        return type;
    }

    private static EventType type(String wireName, Class<? extends Event> record) {
        return new EventType(wireName, record, List.of());
    }
}
