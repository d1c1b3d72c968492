package io.plumbline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.embedded.TestBroker;
import io.plumbline.embedded.TestPostgres;
import io.plumbline.events.EventCodec;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits themselves must do what they claim; how fast is not a test's business. */
class LimitsTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @Test
    void singleRowCommitsAreCountedAndCleanedUp() throws Exception {
        var source = TestPostgres.freshDatabase().command().dataSource();
        assertThat(SingleRowCommits.perSecond(source, 3, 100, 50, SHORT)).isPositive();
        assertThat(SingleRowCommits.perSecond(source, 3, 100, 50, SHORT)).isPositive();
    }

    @Test
    void aFailingThreadFailsTheMeasurement() {
        assertThatThrownBy(() -> Rate.of(2, 50, SHORT, () -> () -> { throw new IllegalStateException("boom"); }))
                .isInstanceOf(ExecutionException.class).hasMessageContaining("boom");
    }

    @Test
    void copyWritesTheSameRowsIntoTheSameShapeAndLeavesNothing() throws Exception {
        try (var connection = TestPostgres.freshDatabase().query().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table query.thing (id bigint generated always as identity primary key, name text unique,
                        length integer generated always as (length(name)) stored)""");
            statement.execute("create table query.other (id integer)");
            statement.execute("insert into query.thing (name) select 'n' || i from generate_series(1, 1000) i");
            statement.execute("insert into query.other select 7");
            RawCopy.Copied copied = RawCopy.again(connection, List.of("query.thing", "query.other"), folder);
            assertThat(copied.rows()).isEqualTo(1_001);
            assertThat(copied.rowsPerSecond()).isPositive();
            try (var rows = statement.executeQuery("select count(*) from pg_tables where schemaname = 'query'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void thePlainProducerHasEveryAcknowledgement() throws Exception {
        List<PlainProducer.Message> messages = Limits.messages(20);
        assertThat(messages).hasSizeGreaterThan(100);
        assertThat(PlainProducer.perSecond(Topic.create(TestBroker.bootstrapServers()), messages)).isPositive();
    }

    @Test
    void simulatedEventsReadBackAsTheyWereWritten() {
        var codec = new EventCodec();
        assertThat(SimulatedEvents.streams(Simulation.run(SimulationSettings.of(500, 2)))).allSatisfy(stream -> {
            assertThat(stream).extracting(event -> event.stream()).containsOnly(stream.getFirst().stream());
            stream.forEach(event -> {
                var type = codec.types().of(event);
                assertThat(codec.read(type.wireName(), type.version(), codec.write(event))).isEqualTo(event);
            });
        });
    }
}
