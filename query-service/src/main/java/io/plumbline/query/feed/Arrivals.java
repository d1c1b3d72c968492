package io.plumbline.query.feed;

import io.plumbline.events.StreamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets a page wait for what its user just did. */
@Component
public final class Arrivals {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final String LOOK = """
            select coalesce((select last_sequence from query.stream_position where stream = ?), -1),
                   exists (select from query.parked_event where stream = ?)""";

    private final DataSource dataSource;

    Arrivals(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits up to 2 s until the event of that sequence (from 0) is projected. */
    public Arrival await(StreamId stream, long sequence) {
        return await(stream, sequence, PATIENCE);
    }

    Arrival await(StreamId stream, long sequence, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                Arrival seen = look(stream.toString(), sequence);
                if (seen != Arrival.AWAITED || System.nanoTime() >= deadline) {
                    return seen;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (SQLException e) {
            throw new FeedUnavailableException("waiting for " + stream, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Arrival.AWAITED;
        }
    }

    /** A connection for each look, so that a waiting page keeps none from the feed. */
    private Arrival look(String stream, long sequence) throws SQLException {
        try (Connection connection = dataSource.getConnection(); var statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, stream);
            statement.setString(2, stream);
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (rows.getLong(1) >= sequence) {
                    return Arrival.PROJECTED;
                }
                return rows.getBoolean(2) ? Arrival.PARKED : Arrival.AWAITED;
            }
        }
    }
}
