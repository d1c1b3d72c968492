package io.plumbline.query.feed;

import java.sql.SQLException;
import java.util.Set;

/** Tells a failure of the server, which passes and must be waited out, from one of the event, which is parked. */
final class Outage {
    /**
     * By class of SQLSTATE: connection, invalid transaction state (a standby), transaction rollback, out of resources,
     * not in the right state (lock timeout), operator intervention, system error, internal error.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");
    /** A table, column, schema or right that is not there: the migrations are at fault, and every event would fail. */
    private static final Set<String> STATES = Set.of("42P01", "42703", "3F000", "42501");
    /** A projection went on after a statement had failed; what failed was about the event. */
    private static final String SWALLOWED = "25P02";

    private Outage() {}

    /** Throws the SQL exception again, wherever in the chain it stands, when it is the server's. */
    static void rethrow(Exception failure) throws SQLException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                throw sql;
            }
        }
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        // Without a state it comes from the driver or the pool, not from the server's look at the data.
        if (SWALLOWED.equals(state)) {
            return false;
        }
        return state == null || CLASSES.contains(state.substring(0, Math.min(2, state.length()))) || STATES.contains(state);
    }
}
