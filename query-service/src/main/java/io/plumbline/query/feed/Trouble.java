package io.plumbline.query.feed;

import io.plumbline.events.UnreadableEventException;

/**
 * Why a record is parked.
 *
 * @param code stable: one of those here or of {@link UnreadableEventException}
 * @param error for people
 */
record Trouble(String code, String error) {
    static final String MISSING = "MISSING_EVENT";
    static final String QUEUED = "QUEUED";
    static final String REFUSED = "PROJECTION_FAILED";
    private static final int LONGEST = 2_000;

    Trouble {
        String shown = error.replace('\u0000', '\uFFFD');
        error = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    static Trouble unreadable(UnreadableEventException e) {
        return new Trouble(e.code(), String.valueOf(e.getMessage()));
    }

    static Trouble missing(long from, long to) {
        return new Trouble(MISSING, from == to
                ? "event " + from + " of the stream has not arrived"
                : "events " + from + " to " + to + " of the stream have not arrived");
    }

    static Trouble queued() {
        return new Trouble(QUEUED, "waits behind an earlier event of its stream");
    }

    static Trouble refused(Exception e) {
        return new Trouble(REFUSED, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
