package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code query.parked_event}: records kept with their bytes, and why. */
final class ParkingLot {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String PARK = """
            insert into query.parked_event (partition, "offset", stream, sequence, headers, payload, code, error)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict do nothing""";
    private static final String FIRST = "select min(sequence) from query.parked_event where stream = ?";
    private static final String TAKE = """
            delete from query.parked_event where id in (
                select id from query.parked_event where stream = ? order by sequence limit ?)
            returning partition, "offset", stream, sequence, headers, payload""";

    private ParkingLot() {}

    /** To be parked; {@code stream} and {@code sequence} are absent when its place cannot be told. */
    record Entry(RawRecord raw, @Nullable String stream, @Nullable Long sequence, Trouble trouble) {}

    /** A record that is parked already, by its place in the stream or in Kafka, stays as it is. */
    static void park(Connection transaction, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(PARK)) {
            for (Entry entry : entries) {
                statement.setInt(1, entry.raw().partition());
                statement.setLong(2, entry.raw().offset());
                statement.setString(3, entry.stream());
                statement.setObject(4, entry.sequence(), java.sql.Types.BIGINT);
                statement.setString(5, JSON.writeValueAsString(entry.raw().headers()));
                statement.setBytes(6, entry.raw().payload());
                statement.setString(7, entry.trouble().code());
                statement.setString(8, entry.trouble().error());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The lowest sequence parked of the stream. */
    static OptionalLong first(Connection transaction, String stream) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(FIRST)) {
            statement.setString(1, stream);
            try (var rows = statement.executeQuery()) {
                rows.next();
                long first = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(first);
            }
        }
    }

    /** Takes the first of the stream out again, in order of sequence. */
    static List<RawRecord> take(Connection transaction, String stream, int limit) throws SQLException {
        record Taken(long sequence, RawRecord raw) {}
        var taken = new ArrayList<Taken>();
        try (PreparedStatement statement = transaction.prepareStatement(TAKE)) {
            statement.setString(1, stream);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Taken(rows.getLong(4), new RawRecord(rows.getInt(1), rows.getLong(2),
                            rows.getString(3), JSON.readValue(rows.getString(5), HEADERS), rows.getBytes(6))));
                }
            }
        }
        taken.sort(java.util.Comparator.comparingLong(Taken::sequence));
        return taken.stream().map(Taken::raw).toList();
    }
}
