package io.plumbline.command.relay;

import io.plumbline.events.Envelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The two questions the relay asks the store. Each is one statement, so that its answer is of one moment. */
final class StoreReader {
    private static final String FIELDS = "global_index, sequence_number, recorded_at, event_identifier,"
            + " payload_revision, aggregate_identifier, payload_type, payload";
    private static final String NEW = "select " + FIELDS
            + " from command.domain_event where global_index > ? order by global_index limit ?";
    /** Both in one statement: were the gaps read first, a stream's next event could overtake one that fills a gap. */
    private static final String NEW_AND_LATE = "(" + NEW + ") union all (select " + FIELDS
            + " from unnest(?::bigint[], ?::bigint[]) gap (low, high)"
            + " join command.domain_event on global_index between low and high order by global_index limit ?)"
            + " order by global_index";
    /** Whoever writes to the store takes this lock before it takes an index, and keeps it until its end is visible. */
    private static final String WRITERS = """
            select distinct virtualtransaction from pg_locks
            where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database())
              and relation = 'command.domain_event'::regclass""";

    private StoreReader() {}

    /** The transactions that may be writing to the store now. */
    static Set<String> writers(Connection connection) throws SQLException {
        var writers = new HashSet<String>();
        try (var statement = connection.prepareStatement(WRITERS); var rows = statement.executeQuery()) {
            while (rows.next()) {
                writers.add(rows.getString(1));
            }
        }
        return writers;
    }

    /** In order of index: events in the gaps, at most {@code limit}, and after the position, at most {@code limit}. */
    static List<StoredEvent> read(Connection connection, long position, List<Gap> gaps, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(gaps.isEmpty() ? NEW : NEW_AND_LATE)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            if (!gaps.isEmpty()) {
                statement.setArray(3, connection.createArrayOf("bigint", gaps.stream().map(Gap::from).toArray()));
                statement.setArray(4, connection.createArrayOf("bigint", gaps.stream().map(Gap::to).toArray()));
                statement.setInt(5, limit);
            }
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    private static StoredEvent event(ResultSet rows) throws SQLException {
        byte[] payload = rows.getBytes(8);
        var envelope = new Envelope(
                rows.getString(4),
                rows.getString(7),
                rows.getInt(5),
                rows.getString(6),
                rows.getLong(2),
                rows.getLong(1),
                OccurredAt.in(payload),
                rows.getObject(3, OffsetDateTime.class).toInstant());
        return new StoredEvent(envelope, payload);
    }
}
