package io.plumbline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MeasureTest {

    @Test
    void aShareSaysRateLimitRatioTargetAndVerdict() {
        var share = new Measure.Share("commands", "commands", 3_600, "single-row commits, 8 threads", 7_000, .5);
        assertThat(share.line().replaceAll(" +", " ")).isEqualTo(
                "commands 3,600 commands/s single-row commits, 8 threads: 7,000/s ratio 0.51 target 0.50 PASS");
        assertThat(new Measure.Share("x", "y", 3_400, "z", 7_000, .5).line()).endsWith("MISSED");
    }

    @Test
    void aDurationPassesUpToItsLimit() {
        assertThat(new Measure.AtMost("visible p50", 100, 100, "ms").line()).contains("at most 100 ms").endsWith("PASS");
        assertThat(new Measure.AtMost("visible p50", 100.1, 100, "ms").line()).endsWith("MISSED");
    }

    @Test
    void ofSeveralRoundsTheMiddleOneCounts() throws Exception {
        var rates = List.of(900.0, 100.0, 500.0).iterator();
        var middle = Rounds.middle(3, () -> new Measure.Share("x", "y", rates.next(), "z", 1_000, .5));
        assertThat(middle.rate()).isEqualTo(500);
    }

    @Test
    void anUnknownProgramIsNamedWithThoseThereAre() {
        var err = new StringWriter();
        int exit = new CommandLine(new BenchmarkCommand()).setErr(new PrintWriter(err)).execute("limit");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("No benchmark limit", "limits");
    }

    @Test
    void percentilesAreValuesThatOccurred() {
        assertThat(VisibleLatency.percentile(new double[] {4, 1, 3, 2}, .5)).isEqualTo(2);
        assertThat(VisibleLatency.percentile(new double[] {4, 1, 3, 2}, .99)).isEqualTo(4);
        assertThat(VisibleLatency.percentile(new double[] {4}, .01)).isEqualTo(4);
    }

    @Test
    void theFirstTenthIsNotCounted() throws Exception {
        var counts = List.of(0L, 5L, 12L, 100L).iterator();
        assertThat(Rate.ofRest(100, counts::next)).isBetween(1.0, 88 / .010);
    }
}
