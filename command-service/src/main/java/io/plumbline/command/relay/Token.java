package io.plumbline.command.relay;

import java.util.List;

/**
 * How far the store has been read.
 *
 * @param position the highest index read
 * @param gaps ranges below it that have not been read
 */
record Token(long position, List<Range> gaps) {
    record Range(long from, long to) {}

    static final Token START = new Token(0, List.of());

    /** Every event up to here has been read, or will never be: the transaction that took its index failed. */
    long lowWaterMark() {
        return gaps.isEmpty() ? position : gaps.getFirst().from() - 1;
    }
}
