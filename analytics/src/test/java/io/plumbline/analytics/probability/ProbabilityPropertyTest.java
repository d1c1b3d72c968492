package io.plumbline.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProbabilityPropertyTest {

    private static double[] stated(List<Integer> tenths) {
        return tenths.stream().mapToDouble(t -> t / 20.0).toArray();
    }

    private static boolean[] outcomes(int seed, int size) {
        boolean[] happened = new boolean[size];
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < size; i++) {
            happened[i] = random.nextBoolean();
        }
        return happened;
    }

    @Property(tries = 200)
    void both_decompositions_add_up_to_the_score(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 20) Integer> tenths, @ForAll @IntRange(max = 1000) int seed) {
        double[] p = stated(tenths);
        boolean[] happened = outcomes(seed, p.length);
        double score = 0;
        for (int i = 0; i < p.length; i++) {
            score += (p[i] - (happened[i] ? 1 : 0)) * (p[i] - (happened[i] ? 1 : 0)) / p.length;
        }
        Murphy murphy = Murphy.of(p, happened);
        Corp corp = Corp.of(p, happened, 40, seed);
        assertThat(murphy.brier()).isCloseTo(score, within(1e-12));
        assertThat(corp.miscalibration() - corp.discrimination() + corp.uncertainty()).isCloseTo(score, within(1e-12));
        assertThat(corp.miscalibration()).isGreaterThanOrEqualTo(-1e-12);
        assertThat(corp.discrimination()).isGreaterThanOrEqualTo(-1e-12);
        double[] curve = corp.curve().stream().mapToDouble(Corp.CurvePoint::recalibrated).toArray();
        double[] sorted = curve.clone();
        Arrays.sort(sorted);
        assertThat(curve).containsExactly(sorted);
    }

    @Property(tries = 100)
    void order_changes_nothing_and_the_seed_repeats(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 20) Integer> tenths, @ForAll @IntRange(max = 1000) int seed) {
        double[] p = stated(tenths);
        boolean[] happened = outcomes(seed, p.length);
        double[] reversed = new double[p.length];
        boolean[] reversedOutcomes = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            reversed[i] = p[p.length - 1 - i];
            reversedOutcomes[i] = happened[p.length - 1 - i];
        }
        assertThat(Murphy.of(reversed, reversedOutcomes).reliability()).isCloseTo(Murphy.of(p, happened).reliability(), within(1e-12));
        assertThat(Corp.of(reversed, reversedOutcomes, 40, 1).miscalibration()).isCloseTo(Corp.of(p, happened, 40, 1).miscalibration(), within(1e-12));
        assertThat(Corp.of(p, happened, 40, seed)).isEqualTo(Corp.of(p, happened, 40, seed));
    }
}
