package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code query.stream_position}, and what is skipped or parked of a stream. */
final class StreamTable {
    private static final String LAST =
            "select stream, last_sequence from query.stream_position where stream = any (?)";
    private static final String BLOCKED =
            "select distinct stream from query.parked_event where stream = any (?)";
    private static final String SKIPPED =
            "select stream, sequence, code from query.skipped_event where stream = any (?)";
    private static final String SAVE = """
            insert into query.stream_position (stream, last_sequence)
            select * from unnest(?::text[], ?::bigint[])
            on conflict (stream) do update set last_sequence = excluded.last_sequence""";

    private StreamTable() {}

    /** A state for each, in the order given; a stream never seen stands before its first event. */
    static Map<String, StreamState> load(Connection transaction, Collection<String> streams) throws SQLException {
        Map<String, StreamState> states = LinkedHashMap.newLinkedHashMap(streams.size());
        var names = transaction.createArrayOf("text", streams.toArray());
        try (PreparedStatement statement = transaction.prepareStatement(LAST)) {
            statement.setArray(1, names);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), new StreamState(rows.getLong(2)));
                }
            }
        }
        streams.forEach(stream -> states.computeIfAbsent(stream, unseen -> new StreamState(-1)));
        try (PreparedStatement statement = transaction.prepareStatement(BLOCKED)) {
            statement.setArray(1, names);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.get(rows.getString(1)).blocked(true);
                }
            }
        }
        try (PreparedStatement statement = transaction.prepareStatement(SKIPPED)) {
            statement.setArray(1, names);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.get(rows.getString(1)).skip(rows.getLong(2), rows.getString(3));
                }
            }
        }
        return states;
    }

    static void save(Connection transaction, Map<String, StreamState> states) throws SQLException {
        Map<String, Long> moved = new LinkedHashMap<>();
        states.forEach((stream, state) -> {
            if (state.moved()) {
                moved.put(stream, state.last());
            }
        });
        if (moved.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(SAVE)) {
            statement.setArray(1, transaction.createArrayOf("text", moved.keySet().toArray()));
            statement.setArray(2, transaction.createArrayOf("bigint", moved.values().toArray()));
            statement.executeUpdate();
        }
    }
}
