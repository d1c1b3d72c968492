package io.plumbline.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void computesTwoSecondsAfterEventsStopComing() {
        assertThat(pace.due(basis(5), null, at(0))).isFalse();
        assertThat(pace.due(basis(5), null, at(1))).isFalse();
        assertThat(pace.due(basis(5), null, at(2))).isTrue();
    }

    @Test
    void neverComputesWhatIsFoundAlready() {
        assertThat(pace.due(basis(5), basis(5), at(0))).isFalse();
        assertThat(pace.due(basis(5), basis(5), at(100))).isFalse();
    }

    @Test
    void nothingIsCompleteBeforeTheFirstMark() {
        assertThat(pace.due(basis(0), null, at(0))).isFalse();
        assertThat(pace.due(basis(0), null, at(100))).isFalse();
    }

    @Test
    void whileEventsKeepComingComputesNowAndThen() {
        int first = -1;
        for (int second = 0; second < 60 && first < 0; second++) {
            first = pace.due(basis(5 + second), null, at(second)) ? second : -1;
        }
        assertThat(first).isEqualTo(20);

        pace.rested(at(25), Duration.ofSeconds(5));
        for (int second = 25; second < 70; second++) {
            assertThat(pace.due(basis(5 + second), basis(25), at(second))).as("second %d", second).isFalse();
        }
        assertThat(pace.due(basis(100), basis(25), at(70))).isTrue();
    }

    private static Basis basis(long watermark) {
        return new Basis(watermark, 0, Instant.EPOCH);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
