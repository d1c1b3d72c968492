package io.plumbline.command.relay;

import io.plumbline.embedded.Login;
import io.plumbline.embedded.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.flywaydb.core.Flyway;

/** An event store with its real migrations, written to by SQL, in transactions that tests hold in their hands. */
final class Store {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String APPEND = """
            insert into command.domain_event (sequence_number, event_identifier, payload_revision,
                aggregate_identifier, type, payload_type, payload, meta_data)
            select n, gen_random_uuid(), 1, 'candidate/' || ?, 'Candidate', 'candidate-merged',
                   json_build_object('candidate', ?, 'into', 'x' || n, 'occurredAt', '2026-03-02T09:00:00Z'), '{}'
            from generate_series(?::bigint, ?) n""";

    private final Login login;
    private final DataSource dataSource;

    Store() {
        login = TestPostgres.freshDatabase().command();
        dataSource = login.dataSource();
        Flyway.configure().dataSource(dataSource).schemas("command").locations("classpath:db/command").load().migrate();
    }

    Login login() {
        return login;
    }

    DataSource dataSource() {
        return dataSource;
    }

    Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Committed at once. */
    void append(String candidate, long from, long to) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            append(connection, candidate, from, to);
        }
    }

    static void append(Connection connection, String candidate, long from, long to) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, candidate);
            statement.setString(2, candidate);
            statement.setLong(3, from);
            statement.setLong(4, to);
            statement.executeUpdate();
        }
    }

    long newest() throws SQLException {
        return number("select coalesce(max(global_index), 0) from command.domain_event");
    }

    void await(String query, long expected) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number(query) != expected && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        Assertions.assertThat(number(query)).as(query).isEqualTo(expected);
    }

    long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }
}
