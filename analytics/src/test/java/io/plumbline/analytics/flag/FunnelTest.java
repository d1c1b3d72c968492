package io.plumbline.analytics.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.interval.BenjaminiHochberg;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void withoutOverdispersionTheLimitsAreTheBinomials() {
        Funnel funnel = Funnel.of(new long[] {10, 20}, new long[] {100, 100});
        assertThat(funnel.share()).isEqualTo(0.15);
        assertThat(funnel.dispersion()).isEqualTo(1);
        assertThat(funnel.halfWidth(100, 1.96)).isCloseTo(1.96 * Math.sqrt(0.15 * 0.85 / 100), within(1e-12));
        assertThat(funnel.z(20, 100)).isCloseTo(0.05 / Math.sqrt(0.15 * 0.85 / 100), within(1e-12));
    }

    @Test
    void sharesThatVaryMoreThanChanceWidenTheLimitsAndFlagNobody() {
        Random dice = new Random(1);
        long[] x = new long[200];
        long[] n = new long[200];
        for (int i = 0; i < 200; i++) {
            n[i] = 100;
            double p = Math.clamp(0.3 + 0.1 * dice.nextGaussian(), 0, 1);
            for (int k = 0; k < 100; k++) {
                x[i] += dice.nextDouble() < p ? 1 : 0;
            }
        }
        Funnel funnel = Funnel.of(x, n);
        assertThat(funnel.dispersion()).isBetween(3.0, 8.0);
        double[] p = new double[200];
        Arrays.setAll(p, i -> funnel.pValue(x[i], n[i]));
        assertThat(Arrays.stream(BenjaminiHochberg.adjust(p)).min().orElseThrow()).isGreaterThan(0.05);
    }

    @Test
    void fewTrialsAreJudgedByTheBinomial() {
        Funnel funnel = new Funnel(0.1, 1);
        // binom.test(3, 5, .1)$p.value is 0.00856; twice the tail is 0.01712.
        assertThat(funnel.pValue(3, 5)).isCloseTo(0.01712, within(1e-5));
    }

    @Test
    void nobodyOrEverybody() {
        assertThat(Funnel.of(new long[2], new long[] {3, 4}).pValue(0, 3)).isEqualTo(1);
        assertThat(Funnel.of(new long[] {3, 4}, new long[] {3, 4}).z(3, 3)).isZero();
        assertThatThrownBy(() -> Funnel.of(new long[0], new long[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Funnel.of(new long[] {2}, new long[] {1})).isInstanceOf(IllegalArgumentException.class);
    }
}
