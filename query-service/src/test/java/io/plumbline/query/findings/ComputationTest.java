package io.plumbline.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.report.Settings;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.query.ProjectedHistory;
import io.plumbline.query.feed.Watermarks;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.Stories;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ComputationTest {
    private final QueryDatabase database = new QueryDatabase();
    private final ProjectedHistory history = new ProjectedHistory(database);
    private final FindingTable table = new FindingTable("{}");
    private final Findings findings = new Findings(database.dataSource(), table);

    @Test
    void findsOnceForAWatermark() throws SQLException {
        decide("c1", 1);

        assertThat(computation().run(Slice.EVERYTHING, Progress.SILENT)).containsInstanceOf(Finding.Computed.class);
        assertThat(computation().run(Slice.EVERYTHING, Progress.SILENT)).isEmpty();
        assertThat(findings.newest()).hasValueSatisfying(finding -> assertThat(finding.watermark()).isEqualTo(2));
    }

    @Test
    void findsAgainWhenTheWatermarkOrTheParkedEventsChange() throws SQLException {
        decide("c1", 1);
        computation().run(Slice.EVERYTHING, Progress.SILENT);

        decide("c2", 2);
        assertThat(computation().run(Slice.EVERYTHING, Progress.SILENT)).map(Finding::watermark).contains(4L);

        database.execute("insert into query.parked_event (partition, \"offset\", headers, code, error)"
                + " values (0, 7, '{}', 'X', 'x')");
        assertThat(computation().run(Slice.EVERYTHING, Progress.SILENT)).map(Finding::parkedEvents).contains(1L);
    }

    @Test
    void doesNotGoBackWhileARebuildReadsTheMarksAgain() throws SQLException {
        decide("c1", 1);
        decide("c2", 2);
        computation().run(Slice.EVERYTHING, Progress.SILENT);

        database.covered(2);

        assertThat(computation().run(Slice.EVERYTHING, Progress.SILENT)).isEmpty();
        assertThat(findings.newest()).map(Finding::watermark).contains(4L);
    }

    @Test
    void twoInstancesDoNotComputeTheSame() throws Exception {
        decide("c1", 1);
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> computation().run(Slice.EVERYTHING, (_, _) -> {
                computing.countDown();
                await(asked);
            }));
            await(computing);
            Optional<Finding> second = computation().run(Slice.EVERYTHING, Progress.SILENT);
            asked.countDown();

            assertThat(second).isEmpty();
            assertThat(first.get(30, TimeUnit.SECONDS)).isPresent();
        }
    }

    @Test
    void saysInWordsWhatCannotBeComputed() throws SQLException {
        decide("c1", 1);
        decide("c2", 900);

        computation().run(Slice.EVERYTHING, Progress.SILENT);

        assertThat(findings.newest()).hasValueSatisfying(finding -> assertThat(((Finding.Refused) finding).problem())
                .contains("more than a year after every other date"));
    }

    @Test
    void keepsOnlyTheNewestTwenty() throws SQLException {
        for (int i = 0; i < 23; i++) {
            decide("c" + i, i);
            computation().run(Slice.EVERYTHING, Progress.SILENT);
        }
        assertThat(database.rows("query.finding")).hasSize(20);
        assertThat(findings.newest()).map(Finding::watermark).contains(46L);
    }

    @Test
    void aStoredFindingIsTheOneThatWasComputed() throws SQLException {
        decide("c1", 1);
        Finding computed = computation().run(Slice.EVERYTHING, Progress.SILENT).orElseThrow();

        Finding stored = findings.newest().orElseThrow();

        assertThat(((Finding.Computed) stored).report()).isEqualTo(((Finding.Computed) computed).report());
    }

    private void decide(String candidacy, int day) {
        history.record(Stories.opened(candidacy, "p" + candidacy, day), Stories.decided(candidacy, DecisionOutcome.REJECT, day));
        database.covered(history.watermark());
    }

    private Computation computation() {
        return new Computation(database.dataSource(), Watermarks.of(database.dataSource()), table, Settings.DEFAULT, Clock.systemUTC());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
