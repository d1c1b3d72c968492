package io.plumbline.query.feed;

import java.util.HashMap;
import java.util.Map;

/** Where one stream stands while a batch is worked through. */
final class StreamState {
    private final Map<Long, String> skipped = new HashMap<>();
    private final long saved;
    private long last;
    private boolean blocked;

    StreamState(long last) {
        this.saved = last;
        this.last = last;
    }

    long last() {
        return last;
    }

    void last(long sequence) {
        last = sequence;
    }

    boolean moved() {
        return last != saved;
    }

    /** Something of it is parked, so all that follows queues. */
    boolean blocked() {
        return blocked;
    }

    void blocked(boolean isBlocked) {
        blocked = isBlocked;
    }

    void skip(long sequence, String code) {
        skipped.put(sequence, code);
    }

    /** Passes over what an administrator gave up waiting for, as far as the event that is here. */
    void passSkippedBefore(long sequence) {
        while (last + 1 < sequence && skipped.containsKey(last + 1)) {
            last++;
        }
    }

    /** Whether an administrator decided to do without this event. One that was skipped for being missing is welcome. */
    boolean isToSkip(long sequence) {
        String code = skipped.get(sequence);
        return code != null && !code.equals(Trouble.MISSING);
    }
}
