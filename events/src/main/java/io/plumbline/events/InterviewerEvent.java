package io.plumbline.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to an interviewer, and to the private calibration cards about them. */
public sealed interface InterviewerEvent extends Event {
    InterviewerId interviewer();

    @Override
    default StreamId stream() {
        return interviewer();
    }

    record InterviewerEnrolled(
            InterviewerId interviewer, @Nullable Sealed name, @Nullable Sealed email, Instant occurredAt)
            implements InterviewerEvent {}

    record InterviewerTrained(InterviewerId interviewer, String training, Instant occurredAt)
            implements InterviewerEvent {}

    record InterviewerCertified(InterviewerId interviewer, RubricId rubric, Instant occurredAt)
            implements InterviewerEvent {}

    record InterviewerRetired(InterviewerId interviewer, Instant occurredAt) implements InterviewerEvent {}

    /** The person's key is destroyed; their ratings remain without a name. */
    record InterviewerForgotten(InterviewerId interviewer, Instant occurredAt) implements InterviewerEvent {}

    /** An import was undone: what it said of this person is not known. */
    record InterviewerRetracted(InterviewerId interviewer, TakenBack takenBack, Instant occurredAt)
            implements InterviewerEvent {}

    /**
     * @param card identifies the card among the interviewer's own
     * @param asOf the date its figures are true as of
     * @param watermark the store position its figures cover
     */
    record CalibrationCardDelivered(
            InterviewerId interviewer, String card, LocalDate asOf, long watermark, Instant occurredAt)
            implements InterviewerEvent {}

    record CalibrationCardOpened(InterviewerId interviewer, String card, Instant occurredAt)
            implements InterviewerEvent {}

    record CalibrationCardAnswered(
            InterviewerId interviewer, String card, CardAnswer answer, @Nullable Sealed comment, Instant occurredAt)
            implements InterviewerEvent {}
}
