package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** How far one stream is projected: for who has just recorded something and wants to see it. */
@Component
public final class StreamProgress {
    private static final String LAST = "select coalesce((select last_sequence from query.stream_position where stream = ?), -1)";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final DataSource dataSource;

    StreamProgress(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Answers whether an event has taken effect within a time. */
    public boolean await(String stream, long sequence, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (last(stream) < sequence) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    private long last(String stream) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setString(1, stream);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new FeedUnavailableException("reading how far " + stream + " is", e);
        }
    }
}
