package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** {@code query.feed_position}: the one place that says which record of a partition comes next. */
final class Positions {
    private static final String PREPARE = """
            insert into query.feed_position as p (partition, topic_id) select generate_series(0, ? - 1), ?
            on conflict (partition) do update set topic_id = excluded.topic_id, next_offset = 0, replay_to = 0
            where p.topic_id <> excluded.topic_id""";
    private static final String READ =
            "select partition, next_offset from query.feed_position where partition = any (?)";
    private static final String LOCK = READ + " order by partition for update";
    private static final String ADVANCE = """
            update query.feed_position set next_offset = ?, mark = greatest(mark, ?) where partition = ?""";

    private Positions() {}

    /**
     * Makes the rows of a topic of that many partitions; without all of them there is no watermark. A topic made anew is
     * read from its start: what is known already is recognised by its sequence.
     */
    static void prepare(Connection connection, UUID topicId, int partitions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PREPARE)) {
            statement.setInt(1, partitions);
            statement.setObject(2, topicId);
            statement.executeUpdate();
        }
    }

    /** The next offset, by partition. */
    static Map<Integer, Long> read(Connection connection, Collection<Integer> partitions) throws SQLException {
        return query(connection, READ, partitions);
    }

    /** As {@link #read}, and nobody else moves them until the transaction ends. */
    static Map<Integer, Long> lock(Connection transaction, Collection<Integer> partitions) throws SQLException {
        return query(transaction, LOCK, partitions);
    }

    static void advance(Connection transaction, Map<Integer, Long> next, Map<Integer, Long> marks)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(ADVANCE)) {
            for (Map.Entry<Integer, Long> entry : next.entrySet()) {
                statement.setLong(1, entry.getValue());
                statement.setLong(2, marks.getOrDefault(entry.getKey(), 0L));
                statement.setInt(3, entry.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Map<Integer, Long> query(Connection connection, String sql, Collection<Integer> partitions)
            throws SQLException {
        var positions = new HashMap<Integer, Long>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("integer", partitions.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
        return positions;
    }
}
