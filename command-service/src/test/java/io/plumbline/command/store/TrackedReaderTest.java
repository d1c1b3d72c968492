package io.plumbline.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.embedded.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackedReaderTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int FAR = 1_000_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private DataSource database;
    private int written;

    @BeforeEach
    void migrate() {
        database = TestPostgres.freshDatabase().command().dataSource();
        Flyway.configure().dataSource(database).locations("classpath:db/command").load().migrate();
    }

    @Test
    void waitsForATransactionThatCommitsLate() throws SQLException {
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            write(late, 3);
            try (Connection early = database.getConnection()) {
                write(early, 50);
            }
            var reader = new TrackedReader(LONG, FAR);
            var seen = read(reader, null, 1_000);
            assertThat(seen).hasSize(50);
            var token = token(seen);
            assertThat(token.getGaps()).containsExactly(1L, 2L, 3L);

            late.commit();

            var filled = read(reader, token, 1_000);
            assertThat(filled).hasSize(3);
            assertThat(token(filled)).isEqualTo(GapAwareTrackingToken.newInstance(53, Set.of()));
        }
    }

    @Test
    void keepsReadingPastARunOfMissingIndicesLongerThanABatch() throws SQLException {
        rollBack(500);
        try (Connection connection = database.getConnection()) {
            write(connection, 5);
        }

        assertThat(read(new TrackedReader(LONG, FAR), null, 100)).hasSize(5);
    }

    @Test
    void givesUpIndicesMissingBeforeARowOlderThanTheTimeout() throws SQLException {
        rollBack(3);
        try (Connection connection = database.getConnection()) {
            write(connection, 1, LONG_AGO);
            rollBack(2);
            write(connection, 1);
        }

        var seen = read(new TrackedReader(TIMEOUT, FAR), null, 100);

        assertThat(((GapAwareTrackingToken) seen.getFirst().trackingToken()).getGaps()).isEmpty();
        assertThat(token(seen).getGaps()).containsExactly(5L, 6L);
    }

    @Test
    void aReaderThatKeepsUpDropsDeadGapsAndKeepsThoseThatMayStillBeFilled() throws SQLException {
        try (Connection connection = database.getConnection();
                Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            rollBack(300);
            write(connection, 1, LONG_AGO);
            var token = token(read(new TrackedReader(LONG_AGO.plus(TIMEOUT), FAR), null, 100));
            assertThat(token.getGaps()).hasSize(300);
            write(late, 1);
            write(connection, 1);

            var reader = new TrackedReader(TIMEOUT, FAR);
            token = token(read(reader, token, 100));
            assertThat(token.getGaps()).containsExactly(302L);

            late.commit();
            assertThat(read(reader, token, 100)).hasSize(1);
        }
    }

    @Test
    void neverDropsAGapThatWasFilledMeanwhile() throws SQLException {
        try (Connection connection = database.getConnection();
                Connection late = database.getConnection()) {
            rollBack(300);
            late.setAutoCommit(false);
            write(late, 1, LONG_AGO);
            write(connection, 1, LONG_AGO);
            var token = token(read(new TrackedReader(LONG_AGO.plus(TIMEOUT), FAR), null, 100));
            late.commit();
            write(connection, 1);

            var seen = read(new TrackedReader(TIMEOUT, FAR), token, 100);

            assertThat(seen.getFirst().trackingToken().position()).hasValue(302);
            assertThat(seen).hasSize(2);
            assertThat(token(seen).getGaps()).isEmpty();
        }
    }

    private void rollBack(int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, count);
            connection.rollback();
        }
    }

    private void write(Connection connection, int count) throws SQLException {
        write(connection, count, Duration.ZERO);
    }

    private void write(Connection connection, int count, Duration ago) throws SQLException {
        try (var statement = connection.prepareStatement("insert into domain_event (sequence_number, recorded_at,"
                + " event_identifier, payload_revision, aggregate_identifier, type, payload_type, payload, meta_data)"
                + " select 0, clock_timestamp() - make_interval(secs => ?), gen_random_uuid(), 1,"
                + " 'candidate/' || (? + n), 'Candidate', 'candidate-forgotten', '{}', '{}' from generate_series(1, ?) n")) {
            statement.setDouble(1, ago.toSeconds());
            statement.setInt(2, written);
            statement.setInt(3, count);
            statement.executeUpdate();
            written += count;
        }
    }

    private List<TrackedEventData<?>> read(TrackedReader reader, @Nullable GapAwareTrackingToken from, int limit)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return reader.read(connection, from, limit);
        }
    }

    private static GapAwareTrackingToken token(List<TrackedEventData<?>> events) {
        return (GapAwareTrackingToken) events.getLast().trackingToken();
    }
}
