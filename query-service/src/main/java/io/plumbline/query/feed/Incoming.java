package io.plumbline.query.feed;

/** What a record turned out to be. */
sealed interface Incoming {
    RawRecord raw();

    /** Everything up to {@code position} that belongs in this partition stands before this record. */
    record Mark(RawRecord raw, long position) implements Incoming {}

    /** A record with a place in a stream, whether or not its event can be understood. */
    sealed interface Placed extends Incoming {
        String stream();

        long sequence();
    }

    record Readable(RawRecord raw, Recorded recorded) implements Placed {
        @Override
        public String stream() {
            return recorded.envelope().stream();
        }

        @Override
        public long sequence() {
            return recorded.envelope().sequence();
        }
    }

    record Unreadable(RawRecord raw, String stream, long sequence, Trouble trouble) implements Placed {}

    /** Not even its place can be told, so no stream waits for it: a hole it leaves shows as a missing event. */
    record Stray(RawRecord raw, Trouble trouble) implements Incoming {}
}
