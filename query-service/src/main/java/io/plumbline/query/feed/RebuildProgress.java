package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild has come.
 *
 * @param startedAt absent when there never was one
 * @param replayed records read again, of those the topic held when the rebuild began
 */
public record RebuildProgress(boolean running, @Nullable Instant startedAt, long replayed, long total) {
    private static final String READ = """
            select (select started_at from query.rebuild),
                   coalesce(sum(least(next_offset, replay_to)), 0), coalesce(sum(replay_to), 0)
            from query.feed_position""";

    static RebuildProgress read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(READ)) {
            rows.next();
            OffsetDateTime startedAt = rows.getObject(1, OffsetDateTime.class);
            long replayed = rows.getLong(2);
            long total = rows.getLong(3);
            return new RebuildProgress(
                    replayed < total, startedAt == null ? null : startedAt.toInstant(), replayed, total);
        }
    }
}
