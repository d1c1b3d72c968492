package io.plumbline.query.feed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What administrators see of the parking lot, and what they can do about it: try again, or do without. */
@Component
final class ParkedStreams {
    private static final String LIST = """
            select p.stream, p.sequence, p.partition, p."offset", p.code, p.error, p.headers ->> 'ce_type', p.payload,
                   case when p.stream is null then 1
                        else (select count(*) from query.parked_event q where q.stream = p.stream) end,
                   p.parked_at, coalesce(s.last_sequence, -1)
            from (select distinct on (stream, case when stream is null then id end) *
                  from query.parked_event order by stream, case when stream is null then id end, sequence) p
            left join query.stream_position s on s.stream = p.stream
            order by p.parked_at, p.id
            limit ?""";
    private static final String STREAMS = "select distinct stream from query.parked_event where stream is not null";
    private static final String HOME = "select partition from query.parked_event where stream = ? limit 1";
    private static final String SKIP_FAILING = """
            with gone as (delete from query.parked_event where stream = ? and sequence = ? returning *)
            insert into query.skipped_event (stream, sequence, headers, payload, code, error, skipped_by)
            select stream, sequence, headers, payload, code, error, ? from gone
            on conflict do nothing""";
    private static final String SKIP_MISSING = """
            insert into query.skipped_event (stream, sequence, code, error, skipped_by)
            select ?, missing, ?, 'had not arrived', ? from generate_series(?, ?) missing
            on conflict do nothing""";
    private static final String DROP_STRAY =
            "delete from query.parked_event where stream is null and partition = ? and \"offset\" = ?";

    private final Transactions transactions;
    private final List<Projection> projections;
    private final Decoder decoder = new Decoder();

    ParkedStreams(Transactions transactions, List<Projection> projections) {
        this.transactions = transactions;
        this.projections = projections;
    }

    /** The longest parked first. */
    List<ParkedStream> list(int limit) throws SQLException {
        return transactions.run(transaction -> {
            var parked = new ArrayList<ParkedStream>();
            try (PreparedStatement statement = transaction.prepareStatement(LIST)) {
                statement.setInt(1, limit);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        parked.add(read(rows));
                    }
                }
            }
            return parked;
        });
    }

    private static ParkedStream read(ResultSet rows) throws SQLException {
        String stream = rows.getString(1);
        boolean missing = stream != null && rows.getLong(2) > rows.getLong(11) + 1;
        byte[] payload = rows.getBytes(8);
        String code = rows.getString(5);
        return new ParkedStream(
                stream,
                stream == null ? null : Long.valueOf(missing ? rows.getLong(11) + 1 : rows.getLong(2)),
                rows.getInt(3) + ":" + rows.getLong(4),
                missing ? Trouble.MISSING : code,
                rows.getString(6),
                rows.getString(7),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                rows.getLong(9),
                rows.getObject(10, OffsetDateTime.class).toInstant());
    }

    List<String> streams() throws SQLException {
        return transactions.run(transaction -> {
            var streams = new ArrayList<String>();
            try (var statement = transaction.createStatement(); var rows = statement.executeQuery(STREAMS)) {
                while (rows.next()) {
                    streams.add(rows.getString(1));
                }
            }
            return streams;
        });
    }

    /** Tries a stream again from its first parked event. Answers whether nothing of it is parked any more. */
    boolean retry(String stream) throws SQLException {
        return transactions.run(transaction -> {
            lockHome(transaction, stream);
            new Batch(transaction, projections, decoder).drain(stream);
            return ParkingLot.first(transaction, stream).isEmpty();
        });
    }

    /**
     * Does without the event a stream waits for, and lets those behind it go on.
     *
     * @param sequence the one the stream waits for; while several in a row are missing, the first of them stands for all
     */
    void skip(String stream, long sequence, String by) throws SQLException {
        transactions.run(transaction -> {
            lockHome(transaction, stream);
            long first = ParkingLot.first(transaction, stream).orElseThrow(() -> new NotParkedException(stream));
            StreamState state = StreamTable.load(transaction, List.of(stream)).get(stream);
            if (sequence != state.last() + 1) {
                throw new NotParkedException(stream + " at sequence " + sequence);
            }
            state.last(first == sequence ? sequence : first - 1);
            if (first == sequence) {
                skipFailing(transaction, stream, sequence, by);
            } else {
                skipMissing(transaction, stream, sequence, first - 1, by);
            }
            StreamTable.save(transaction, java.util.Map.of(stream, state));
            new Batch(transaction, projections, decoder).drain(stream);
            return stream;
        });
    }

    /** Drops a record that names no stream. */
    void drop(int partition, long offset) throws SQLException {
        transactions.run(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(DROP_STRAY)) {
                statement.setInt(1, partition);
                statement.setLong(2, offset);
                if (statement.executeUpdate() == 0) {
                    throw new NotParkedException("record " + partition + ":" + offset);
                }
            }
            return partition;
        });
    }

    /** A stream's events are all in one partition, whose lock keeps the feed away from them. */
    private static void lockHome(Connection transaction, String stream) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(HOME)) {
            statement.setString(1, stream);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new NotParkedException(stream);
                }
                Positions.lock(transaction, List.of(rows.getInt(1)));
            }
        }
    }

    private static void skipFailing(Connection transaction, String stream, long sequence, String by)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(SKIP_FAILING)) {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
            statement.setString(3, by);
            statement.executeUpdate();
        }
    }

    private static void skipMissing(Connection transaction, String stream, long from, long to, String by)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(SKIP_MISSING)) {
            statement.setString(1, stream);
            statement.setString(2, Trouble.MISSING);
            statement.setString(3, by);
            statement.setLong(4, from);
            statement.setLong(5, to);
            statement.executeUpdate();
        }
    }
}
