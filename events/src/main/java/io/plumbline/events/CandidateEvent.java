package io.plumbline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a candidate as a person. */
public sealed interface CandidateEvent extends Event {
    CandidateId candidate();

    @Override
    default StreamId stream() {
        return candidate();
    }

    record CandidateRegistered(
            CandidateId candidate, @Nullable Sealed name, @Nullable Sealed email, Instant occurredAt)
            implements CandidateEvent {}

    /** {@code candidate} turned out to be the same person as {@code into}. */
    record CandidateMerged(CandidateId candidate, CandidateId into, Instant occurredAt) implements CandidateEvent {}

    /** The person's key is destroyed; what remains has no name. */
    record CandidateForgotten(CandidateId candidate, Instant occurredAt) implements CandidateEvent {}

    /** An import was undone: what it said of this person is not known. */
    record CandidateRetracted(CandidateId candidate, TakenBack takenBack, Instant occurredAt)
            implements CandidateEvent {}
}
