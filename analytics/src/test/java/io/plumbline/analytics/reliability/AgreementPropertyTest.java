package io.plumbline.analytics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AgreementPropertyTest {

    private static double[][] table(int seed) {
        Random random = new Random(seed);
        double[][] table = new double[8][4];
        for (double[] row : table) {
            double candidate = random.nextGaussian();
            Arrays.setAll(row, j -> candidate + 0.3 * j + random.nextGaussian());
        }
        return table;
    }

    @Property(tries = 100)
    void a_constant_and_a_unit_change_no_correlation(@ForAll @IntRange(max = 10_000) int seed,
            @ForAll @DoubleRange(min = -100, max = 100) double shift, @ForAll @DoubleRange(min = 0.1, max = 50) double unit) {
        double[][] table = table(seed);
        double[][] moved = Arrays.stream(table).map(row -> Arrays.stream(row).map(x -> shift + unit * x).toArray()).toArray(double[][]::new);
        Icc before = ShroutFleiss.of(table);
        Icc after = ShroutFleiss.of(moved);
        assertThat(after.icc1().value()).isCloseTo(before.icc1().value(), within(1e-8));
        assertThat(after.icc2().lower()).isCloseTo(before.icc2().lower(), within(1e-8));
        assertThat(after.icc3k().upper()).isCloseTo(before.icc3k().upper(), within(1e-8));
    }

    @Property(tries = 100)
    void a_severe_interviewer_leaves_consistency_alone(@ForAll @IntRange(max = 10_000) int seed, @ForAll @DoubleRange(min = -5, max = 5) double severity) {
        double[][] table = table(seed);
        double before = ShroutFleiss.of(table).icc3().value();
        for (double[] row : table) {
            row[2] -= severity;
        }
        assertThat(ShroutFleiss.of(table).icc3().value()).isCloseTo(before, within(1e-8));
    }

    @Property(tries = 100)
    void alpha_of_names_and_ranks_survives_relabelling(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        int[] unit = new int[40];
        double[] value = new double[40];
        for (int r = 0; r < 40; r++) {
            unit[r] = r / 4;
            value[r] = 1 + random.nextInt(5);
        }
        double[] before = KrippendorffAlpha.all(unit, value).orThrow();
        double[] after = KrippendorffAlpha.all(unit, Arrays.stream(value).map(x -> x * x * x + 7).toArray()).orThrow();
        assertThat(after[0]).isCloseTo(before[0], within(1e-12));
        assertThat(after[1]).isCloseTo(before[1], within(1e-12));
        double[] shifted = KrippendorffAlpha.all(unit, Arrays.stream(value).map(x -> 3 * x - 8).toArray()).orThrow();
        assertThat(shifted[2]).isCloseTo(before[2], within(1e-12));
    }
}
