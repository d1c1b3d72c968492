package io.plumbline.query.feed;

import io.plumbline.embedded.Login;
import io.plumbline.embedded.TestBroker;
import io.plumbline.embedded.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.flywaydb.core.Flyway;

/** A query database with its real migrations, and feeds that follow a topic into it. */
final class Reader implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final Topic topic;
    private final String group = "test." + UUID.randomUUID();
    private final List<FeedThread> feeds = new ArrayList<>();
    final SeenProjection seen = new SeenProjection();
    final FeedHealth health = new FeedHealth();

    Reader(Topic topic) throws SQLException {
        this.topic = topic;
        Login login = TestPostgres.freshDatabase().query();
        this.dataSource = login.dataSource();
        Flyway.configure().dataSource(dataSource).schemas("query").locations("classpath:db/query").load().migrate();
        try (var connection = dataSource.getConnection()) {
            SeenProjection.createTable(connection);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    FeedThread follow() {
        return follow(Duration.ofMinutes(5), dataSource);
    }

    FeedThread follow(Duration maxPollInterval, DataSource source) {
        var transactions = new Transactions(source);
        var batches = new BatchTransaction(transactions, List.of(seen));
        var thread = new FeedThread(
                () -> new Feed(consumers(maxPollInterval), transactions, batches, health), true);
        thread.start();
        feeds.add(thread);
        return thread;
    }

    Consumers consumers(Duration maxPollInterval) {
        return new Consumers(
                new KafkaSettings(TestBroker.bootstrapServers(), topic.name(), Map.of()),
                new FeedSettings(true, group, null, 500, maxPollInterval));
    }

    Rebuild rebuild() {
        return new Rebuild(new Transactions(dataSource), consumers(Duration.ofMinutes(5)), List.of(seen));
    }

    ParkedStreams parked() {
        return new ParkedStreams(new Transactions(dataSource), List.of(seen));
    }

    Watermark watermark() {
        return new Watermark(dataSource);
    }

    void awaitWatermark(long mark) throws Exception {
        await("select coalesce(min(mark), 0) from query.feed_position", mark);
    }

    void awaitRows(long rows) throws Exception {
        await("select count(*) from query.seen", rows);
    }

    void await(String query, long expected) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number(query) != expected && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        Assertions.assertThat(number(query)).as(query).isEqualTo(expected);
    }

    long number(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<String> strings(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    /** Every row, in an order of its own. */
    List<String> rows() throws SQLException {
        return strings("select seen::text from query.seen order by 1");
    }

    @Override
    public void close() {
        feeds.forEach(FeedThread::stop);
    }
}
