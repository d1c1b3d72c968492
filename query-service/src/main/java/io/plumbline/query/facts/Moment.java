package io.plumbline.query.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is known: events up to a watermark, of what happened by a date.
 *
 * @param watermark the store's position
 * @param asOf the last day that counts, in UTC; absent, every day does
 */
public record Moment(long watermark, @Nullable LocalDate asOf) {
    private static final int ROWS_A_FETCH = 5_000;

    /** SQL true when an event was known: by its position, and by when it happened. */
    public static String known(String position, String happenedAt) {
        return "(" + position + " <= :w and " + happenedAt + " < :until)";
    }

    /** As {@link #known}, for a day. */
    static String knownOn(String position, String day) {
        return "(" + position + " <= :w and " + day + " <= :day)";
    }

    /** SQL true when a row was known and nothing known had replaced it. */
    static String held() {
        return known("position", "occurred_at") + " and " + known("superseded_position", "superseded_at") + " is not true";
    }

    /** As {@link #held}, for what is dated by a day. */
    static String heldOn(String day) {
        return knownOn("position", day) + " and " + knownOn("superseded_position", "superseded_on") + " is not true";
    }

    /** The query with this moment for {@code :w}, {@code :until} and {@code :day}. */
    public String in(String query) {
        String until = asOf == null ? "'infinity'" : "'" + asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC) + "'";
        String day = asOf == null ? "'infinity'" : "'" + asOf + "'";
        return query.replace(":until", "timestamptz " + until).replace(":day", "date " + day).replace(":w", Long.toString(watermark));
    }

    /** Runs a query {@link #in} this moment; each row goes to the reader. */
    void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(in(query))) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
