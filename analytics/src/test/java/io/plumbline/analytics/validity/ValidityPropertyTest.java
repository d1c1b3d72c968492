package io.plumbline.analytics.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.estimate.Estimated;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ValidityPropertyTest {

    private static boolean[] alternating(int size) {
        boolean[] good = new boolean[size];
        for (int i = 0; i < size; i++) {
            good[i] = i % 3 != 0;
        }
        return good;
    }

    @Property(tries = 200)
    void monotone_relabelling_leaves_rank_statistics_alone(@ForAll @Size(min = 6, max = 40) List<@IntRange(min = -50, max = 50) Integer> scores) {
        double[] x = scores.stream().mapToDouble(s -> s).toArray();
        double[] relabelled = Arrays.stream(x).map(s -> Math.exp(s / 10) - 3).toArray();
        boolean[] good = alternating(x.length);
        double[] outcome = new double[x.length];
        Arrays.setAll(outcome, i -> good[i] ? i % 4 : -1);
        assertThat(Auc.of(relabelled, good).orThrow().value()).isEqualTo(Auc.of(x, good).orThrow().value());
        assertThat(Auc.of(relabelled, good).orThrow().variance()).isEqualTo(Auc.of(x, good).orThrow().variance());
        assertThat(Association.spearman(relabelled, outcome)).isEqualTo(Association.spearman(x, outcome));
    }

    @Property(tries = 200)
    void the_area_of_the_opposite_score_is_the_complement(@ForAll @Size(min = 6, max = 40) List<@IntRange(min = 0, max = 5) Integer> scores) {
        double[] x = scores.stream().mapToDouble(s -> s).toArray();
        boolean[] good = alternating(x.length);
        double[] opposite = Arrays.stream(x).map(s -> -s).toArray();
        assertThat(Auc.of(opposite, good).orThrow().value()).isCloseTo(1 - Auc.of(x, good).orThrow().value(), within(1e-12));
        if (Auc.of(x, good).orThrow().interval() instanceof Estimated<Auc.Area>(Auc.Area area)) {
            assertThat(area.lower()).isBetween(0.0, area.value());
            assertThat(area.upper()).isBetween(area.value(), 1.0);
        }
    }

    @Property(tries = 200)
    void corrections_keep_sign_and_bounds(@ForAll @DoubleRange(min = -1, max = 1) double r, @ForAll @DoubleRange(min = 0.05, max = 20) double k) {
        double corrected = RangeRestriction.caseII(r, k);
        assertThat(corrected).isBetween(-1.0 - 1e-12, 1.0 + 1e-12);
        assertThat(Math.signum(corrected)).isEqualTo(Math.signum(r));
        assertThat(RangeRestriction.caseIII(r, r, r, 1)).isCloseTo(r, within(1e-12));
    }

    @Property(tries = 100)
    void pooling_equal_effects_gives_that_effect(@ForAll @DoubleRange(min = -2, max = 2) double effect, @ForAll @IntRange(min = 1, max = 30) int groups) {
        double[] effects = new double[groups];
        double[] variances = new double[groups];
        Arrays.fill(effects, effect);
        Arrays.setAll(variances, i -> 0.01 * (i + 1));
        RandomEffects pooled = RandomEffects.pool(effects, variances);
        assertThat(pooled.mean()).isCloseTo(effect, within(1e-9));
        assertThat(pooled.tau2()).isEqualTo(0);
        assertThat(pooled.pValue()).isCloseTo(1, within(1e-9));
        assertThat(pooled.shrunk(effect + 1, 0.1)[0]).isCloseTo(effect, within(1e-9));
    }
}
