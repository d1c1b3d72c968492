package io.plumbline.simulation.greenhouse;

/**
 * Greenhouse's ids are numbers. Each kind of record has a range of its own, so that a reference to a record of another
 * kind cannot be right by chance; within it the number is that of the CSV format's id.
 */
final class Numbers {

    /** Offers and scorecards have no id in the CSV format: they are counted. */
    static final long SCORECARDS = 4_000_000_000L;
    static final long OFFERS = 5_000_000_000L;
    static final long STEPS = 300_000;
    static final long JOBS = 200_000;
    static final long DEPARTMENTS = 100;

    private static final long USERS = 4_000;
    private static final long CANDIDATES = 1_000_000_000L;
    private static final long APPLICATIONS = 2_000_000_000L;
    private static final long INTERVIEWS = 3_000_000_000L;
    private static final long PROSPECTS = 2_800_000_000L;
    /** What a dirty record adds to the range of its kind. */
    private static final long DIRTY = 900_000_000L;
    private static final long NOWHERE = 2_990_000_000L;

    private Numbers() {}

    static long candidate(String id) {
        return CANDIDATES + number(id);
    }

    static long application(String candidacy) {
        return APPLICATIONS + number(candidacy);
    }

    /** A prospect's application, counted from one. */
    static long prospect(long count) {
        return PROSPECTS + count;
    }

    static long interview(String id) {
        return INTERVIEWS + number(id);
    }

    static long user(String interviewer) {
        return USERS + number(interviewer);
    }

    /** @param like a clean record of the kind */
    static long dirty(long like, long count) {
        return like / 1_000_000_000L * 1_000_000_000L + DIRTY + count;
    }

    /** An application that no file holds. */
    static long missingApplication(long count) {
        return NOWHERE + count;
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(2));
    }
}
