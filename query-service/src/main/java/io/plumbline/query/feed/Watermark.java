package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The store's position up to which every event is known here: the lowest low-water mark over all partitions. Events
 * beyond it may be known already; those up to it are all projected, or parked and counted.
 */
@Component
public final class Watermark {
    private static final String LOWEST = "select coalesce(min(mark), 0) from query.feed_position";
    private static final String ARRIVED = "select coalesce(sum(next_offset), 0)::bigint from query.feed_position";

    private final DataSource dataSource;

    Watermark(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Now; 0 when nothing is known to be complete, as before the first mark and at the start of a rebuild. */
    public long current() {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, LOWEST);
        } catch (SQLException e) {
            throw new FeedUnavailableException("reading the watermark", e);
        }
    }

    /** How many records have been read from Kafka: it moves as long as events come, also while the mark stands still. */
    public long arrived() {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, ARRIVED);
        } catch (SQLException e) {
            throw new FeedUnavailableException("reading how far the feed has come", e);
        }
    }

    /**
     * For a reader of many rows: keeps a rebuild from emptying the tables until this transaction ends, and answers the
     * watermark. To be the first statement of a transaction; with {@code REPEATABLE READ} the rows read after it are
     * those of this moment.
     */
    public long hold(Connection transaction) throws SQLException {
        try (var statement = transaction.createStatement()) {
            // Taking a lock takes no snapshot, so what follows sees either the tables before a rebuild or those after it.
            statement.execute("lock table query.rebuild in access share mode");
        }
        return read(transaction, LOWEST);
    }

    private static long read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
