package io.plumbline.analytics.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointTest {

    private static double[] noise(int n, long seed) {
        Random dice = new Random(seed);
        return IntStream.range(0, n).mapToDouble(i -> dice.nextGaussian()).toArray();
    }

    @Test
    void aStepIsFoundWhereItIs() {
        double[] x = noise(100, 1);
        for (int t = 60; t < 100; t++) {
            x[t] += 2;
        }
        ChangePoint change = ChangePoint.find(x, 1);
        assertThat(change.after()).isBetween(57, 63);
        assertThat(change.pValue()).isLessThan(0.001);
        assertThat(Shape.of(x, IntStream.range(0, 100).asDoubleStream().toArray(), change.after())).isEqualTo(InterviewerDrift.Verdict.STEP);
    }

    @Test
    void aTrendIsToldFromAStep() {
        double[] x = noise(200, 2);
        for (int t = 0; t < 200; t++) {
            x[t] += t * 0.02;
        }
        ChangePoint change = ChangePoint.find(x, 1);
        assertThat(change.pValue()).isLessThan(0.001);
        assertThat(Shape.of(x, IntStream.range(0, 200).asDoubleStream().toArray(), change.after())).isEqualTo(InterviewerDrift.Verdict.TREND);
    }

    @Test
    void theStatisticIsTheGreatestStandardisedDifferenceOfMeans() {
        double[] x = noise(30, 3);
        double greatest = 0;
        for (int t = ChangePoint.LEAST_PART; t <= 30 - ChangePoint.LEAST_PART; t++) {
            double before = Arrays.stream(x, 0, t).average().orElseThrow();
            double after = Arrays.stream(x, t, 30).average().orElseThrow();
            greatest = Math.max(greatest, Math.abs(before - after) * Math.sqrt(t * (30.0 - t) / 30));
        }
        assertThat(ChangePoint.find(x, 1).statistic()).isCloseTo(greatest, within(1e-9));
    }

    @Test
    void withoutAChangePValuesAreUniform() {
        double[] p = IntStream.range(0, 400).mapToDouble(seed -> ChangePoint.find(noise(25, seed), 9).pValue()).toArray();
        assertThat(Arrays.stream(p).filter(value -> value <= 0.05).count()).isBetween(8L, 34L);
        assertThat(Arrays.stream(p).average().orElseThrow()).isBetween(0.44, 0.56);
    }

    @Test
    void nothingChangesInWhatDoesNotVary() {
        assertThat(ChangePoint.find(new double[20], 1)).isEqualTo(new ChangePoint(0, 0, 1, 0));
        assertThat(ChangePoint.find(new double[2], 1).pValue()).isEqualTo(1);
    }

    @Test
    void repeatsGiveTheSame() {
        assertThat(ChangePoint.find(noise(40, 5), 7)).isEqualTo(ChangePoint.find(noise(40, 5), 7));
    }

    @Test
    void aVeryLongSeriesIsDrawnLessOften() {
        assertThat(ChangePoint.mostDraws(20_000)).isEqualTo(ChangePoint.MOST_DRAWS);
        double[] x = new double[500_000];
        for (int t = 0; t < x.length; t++) {
            x[t] = Math.sin(t * 12.9898) * 43758.5453 % 1 + (t < 200_000 ? 0 : 0.5);
        }
        ChangePoint found = ChangePoint.find(x, 1);
        assertThat(found.draws()).isEqualTo(999);
        assertThat(found.pValue()).isEqualTo(1.0 / 1000);
        assertThat(found.after()).isCloseTo(200_000, within(200));
    }
}
