package io.plumbline.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;

/**
 * Reads the store in the order of its index, and knows which indices may still appear.
 *
 * <p>An index is taken when a row is written and seen when its transaction commits, so a missing index is either of a
 * transaction still running or of one that failed. The server ends every transaction within its timeout. So once any
 * row is older than the gap timeout, which is longer, all indices missing before it stay missing. "Older" is the
 * server's judgement within the reading statement itself: neither clocks that differ between machines nor a pause of
 * this JVM can make a running transaction look dead. Axon's own engine judges by the JVM's clock, after reading.
 */
final class TrackedReader {
    private static final String FIELDS = "global_index, sequence_number, recorded_at, event_identifier,"
            + " payload_revision, aggregate_identifier, type, payload_type, payload, meta_data,"
            + " recorded_at < statement_timestamp() - make_interval(secs => ?) as settled";
    private static final String AFTER =
            "select " + FIELDS + " from " + EventTable.TABLE + " where global_index > ? order by global_index limit ?";
    private static final String AFTER_AND_GAPS = "(select " + FIELDS + " from " + EventTable.TABLE
            + " where global_index = any (?)) union all (" + AFTER + ") order by global_index";
    private static final String DEAD_GAPS = "select gap from unnest(?) gap where gap < (select max(global_index) from "
            + EventTable.TABLE + " where global_index between ? and ?"
            + " and recorded_at < statement_timestamp() - make_interval(secs => ?))"
            + " and not exists (select from " + EventTable.TABLE + " where global_index = gap)";

    private static final int MANY_GAPS = 200;
    private static final long LOWEST_INDEX = 1;

    private final double gapTimeoutSeconds;
    private final int maxGapOffset;

    /** @param maxGapOffset gaps further than this behind the newest index read are given up even if they may still be filled */
    TrackedReader(Duration gapTimeout, int maxGapOffset) {
        this.gapTimeoutSeconds = gapTimeout.toMillis() / 1_000.0;
        this.maxGapOffset = maxGapOffset;
    }

    List<TrackedEventData<?>> read(Connection connection, @Nullable GapAwareTrackingToken last, int limit)
            throws SQLException {
        GapAwareTrackingToken token =
                last != null && last.getGaps().size() > MANY_GAPS ? withoutDeadGaps(connection, last) : last;
        List<TrackedEventData<?>> events = new ArrayList<>();
        try (var statement = select(connection, token, limit);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                token = advance(token, rows.getLong("global_index"), rows.getBoolean("settled"));
                events.add(new TrackedDomainEventData<>(token, entry(rows)));
            }
        }
        return events;
    }

    private PreparedStatement select(Connection connection, @Nullable GapAwareTrackingToken token, int limit)
            throws SQLException {
        boolean gaps = token != null && token.hasGaps();
        var statement = connection.prepareStatement(gaps ? AFTER_AND_GAPS : AFTER);
        int parameter = 1;
        if (gaps) {
            statement.setDouble(parameter++, gapTimeoutSeconds);
            // One array, not one parameter a gap: a statement takes no more than 65,535.
            statement.setArray(parameter++, bigints(connection, token.getGaps()));
        }
        statement.setDouble(parameter++, gapTimeoutSeconds);
        statement.setLong(parameter++, token == null ? LOWEST_INDEX - 1 : token.getIndex());
        statement.setInt(parameter, limit);
        return statement;
    }

    private GapAwareTrackingToken advance(@Nullable GapAwareTrackingToken token, long index, boolean settled) {
        if (token != null) {
            return token.advanceTo(index, settled ? 0 : maxGapOffset);
        }
        Set<Long> gaps = settled
                ? Set.of()
                : LongStream.range(Math.max(LOWEST_INDEX, index - maxGapOffset), index).boxed().collect(Collectors.toSet());
        return GapAwareTrackingToken.newInstance(index, gaps);
    }

    /** A reader that keeps up sees only young rows, so it must ask now and then which of its old gaps are dead. */
    private GapAwareTrackingToken withoutDeadGaps(Connection connection, GapAwareTrackingToken token)
            throws SQLException {
        Set<Long> dead = new HashSet<>();
        try (var statement = connection.prepareStatement(DEAD_GAPS)) {
            statement.setArray(1, bigints(connection, token.getGaps()));
            statement.setLong(2, token.getGaps().first());
            statement.setLong(3, token.getIndex());
            statement.setDouble(4, gapTimeoutSeconds);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    dead.add(rows.getLong(1));
                }
            }
        }
        if (dead.isEmpty()) {
            return token;
        }
        var alive = new TreeSet<>(token.getGaps());
        alive.removeAll(dead);
        return GapAwareTrackingToken.newInstance(token.getIndex(), alive);
    }

    private static java.sql.Array bigints(Connection connection, Set<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    private static GenericDomainEventEntry<String> entry(ResultSet rows) throws SQLException {
        return new GenericDomainEventEntry<>(
                rows.getString("type"),
                rows.getString("aggregate_identifier"),
                rows.getLong("sequence_number"),
                rows.getString("event_identifier"),
                rows.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                rows.getString("payload_type"),
                rows.getString("payload_revision"),
                rows.getString("payload"),
                rows.getString("meta_data"));
    }
}
