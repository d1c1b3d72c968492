package io.plumbline.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The limit of commands: how many one-row transactions PostgreSQL commits, each waiting for the disk. */
final class SingleRowCommits {

    private SingleRowCommits() {}

    /**
     * Inserts rows of the given size into a table of its own, with a primary key, from that many connections at once.
     *
     * @return commits a second
     */
    static double perSecond(DataSource source, int threads, int payloadBytes, int warmUp, Duration time)
            throws Exception {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table single_row_commit (id bigint primary key, payload text not null)");
        }
        var ids = new AtomicLong();
        var payload = "x".repeat(payloadBytes);
        var rate = Rate.of(threads, warmUp, time, () -> new Committer(source, ids, payload));
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop table single_row_commit");
        }
        return rate;
    }

    private static final class Committer implements Rate.Work {

        private final Connection connection;
        private final PreparedStatement insert;
        private final AtomicLong ids;
        private final String payload;

        Committer(DataSource source, AtomicLong ids, String payload) throws SQLException {
            this.connection = source.getConnection();
            this.insert = connection.prepareStatement("insert into single_row_commit values (?, ?)");
            this.ids = ids;
            this.payload = payload;
        }

        @Override
        public void once() throws SQLException {
            insert.setLong(1, ids.incrementAndGet());
            insert.setString(2, payload);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            connection.close();
        }
    }
}
