package io.plumbline.command.relay;

import java.util.Collections;
import java.util.Set;

/**
 * Indices that were taken but were not visible when a higher one was: of transactions still running, or of ones that
 * failed.
 *
 * @param writers the transactions that may own it: all that could write when the gap was seen, or one day nobody knows
 */
record Gap(long from, long to, Writers writers) {
    /** Transactions that hold the lock which writing to the store takes. */
    sealed interface Writers {
        boolean meets(Set<String> running);
    }

    record Known(Set<String> transactions) implements Writers {
        @Override
        public boolean meets(Set<String> running) {
            return !Collections.disjoint(transactions, running);
        }
    }

    /** Seen too recently to have asked. */
    record Unasked() implements Writers {
        @Override
        public boolean meets(Set<String> running) {
            return true;
        }
    }

    static Gap unasked(long from, long to) {
        return new Gap(from, to, new Unasked());
    }

    /** The writers of this moment, unless it knows those of an earlier one: all of a gap's owners were there then. */
    Gap askedWhile(Set<String> running) {
        return writers instanceof Unasked ? new Gap(from, to, new Known(running)) : this;
    }
}
