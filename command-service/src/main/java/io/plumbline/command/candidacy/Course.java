package io.plumbline.command.candidacy;

import io.plumbline.events.DecisionOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidacy stands between being opened and a start.
 *
 * @param decision what stands; absent: undecided, or reversed
 * @param latest when the newest of opening, decision, reversal, offer, answer and withdrawal happened
 */
record Course(
        @Nullable DecisionOutcome decision,
        @Nullable Instant decidedAt,
        Offer offer,
        boolean withdrew,
        Instant latest) {
    enum Offer {
        NONE,
        EXTENDED,
        ACCEPTED,
        DECLINED
    }

    static final Course UNDECIDED = new Course(null, null, Offer.NONE, false, Instant.MIN);

    Course opened(Instant at) {
        return new Course(null, null, Offer.NONE, false, at);
    }

    Course decided(DecisionOutcome outcome, Instant at) {
        return new Course(outcome, at, Offer.NONE, withdrew, at);
    }

    /** A reversal opens everything again; an offer that was made on the decision falls with it. */
    Course reversed(Instant at) {
        return new Course(null, null, Offer.NONE, withdrew, at);
    }

    Course offer(Offer next, Instant at) {
        return new Course(decision, decidedAt, next, withdrew, at);
    }

    Course withdrawn(Instant at) {
        return new Course(decision, decidedAt, offer, true, at);
    }

    /** Whether something that is recorded now happened after the decision that stands. */
    boolean decidedBefore(Instant at) {
        return decidedAt != null && Precedence.isAfter(at, decidedAt);
    }
}
