package io.plumbline.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void computesASecondAfterEventsStopComing() {
        assertThat(pace.due(basis(5), null, 5, at(0))).isFalse();
        assertThat(pace.due(basis(5), null, 5, at(0).plusMillis(900))).isFalse();
        assertThat(pace.due(basis(5), null, 5, at(1))).isTrue();
    }

    @Test
    void waitsForWhatHasComeAlthoughItsBasisStandsStill() {
        for (int half = 0; half < 20; half++) {
            assertThat(pace.due(basis(5), null, 5 + half, START.plusMillis(500L * half))).as("half second %d", half).isFalse();
        }
    }

    @Test
    void neverComputesWhatIsFoundAlready() {
        assertThat(pace.due(basis(5), basis(5), 5, at(0))).isFalse();
        assertThat(pace.due(basis(5), basis(5), 5, at(100))).isFalse();
    }

    @Test
    void nothingIsCompleteBeforeTheFirstMark() {
        assertThat(pace.due(basis(0), null, 5, at(0))).isFalse();
        assertThat(pace.due(basis(0), null, 5, at(100))).isFalse();
    }

    @Test
    void whileEventsKeepComingComputesNowAndThen() {
        int first = -1;
        for (int half = 0; half < 120 && first < 0; half++) {
            first = pace.due(basis(5 + half), null, half, START.plusMillis(500L * half)) ? half : -1;
        }
        assertThat(first).isEqualTo(40);

        pace.rested(at(25), Duration.ofSeconds(5));
        for (int half = 50; half < 140; half++) {
            assertThat(pace.due(basis(5 + half), basis(25), half, START.plusMillis(500L * half))).as("half second %d", half).isFalse();
        }
        assertThat(pace.due(basis(200), basis(25), 140, at(70))).isTrue();
    }

    @Test
    void lastsOutAFlood() {
        int first = -1;
        for (int half = 0; half < 800 && first < 0; half++) {
            first = pace.due(basis(5 + half), null, 2_000L * half, START.plusMillis(500L * half)) ? half / 2 : -1;
        }
        assertThat(first).isEqualTo(180);
    }

    private static Basis basis(long watermark) {
        return new Basis(watermark, 0, Instant.EPOCH);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
