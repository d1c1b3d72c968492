package io.plumbline.analytics.reliability;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.oracle.Oracle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgreementOracleTest {

    @Test
    void six_intraclass_correlations_of_shrout_and_fleiss() {
        Oracle oracle = new Oracle("shrout_fleiss_1979");
        int[] subject = oracle.codes("input.csv", "subject");
        int[] judge = oracle.codes("input.csv", "judge");
        double[] score = oracle.numbers("input.csv", "score");
        double[][] table = new double[6][4];
        for (int r = 0; r < score.length; r++) {
            table[subject[r]][judge[r]] = score[r];
        }
        Icc icc = ShroutFleiss.of(table);
        Bounded[] values = {icc.icc1(), icc.icc2(), icc.icc3(), icc.icc1k(), icc.icc2k(), icc.icc3k()};
        for (int i = 0; i < 6; i++) {
            JsonNode expected = oracle.expected().get("icc").get(i);
            String type = expected.get("type").asString();
            assertExact(expected.get("ICC"), values[i].value(), type);
            assertExact(expected.get("lower bound"), values[i].lower(), type);
            assertExact(expected.get("upper bound"), values[i].upper(), type);
            assertThat(values[i].value()).isCloseTo(oracle.published().get(type).asDouble(), within(0.005));
        }
    }

    @Test
    void alpha_of_krippendorffs_example() {
        Oracle oracle = new Oracle("krippendorff_2011");
        int[] unit = oracle.codes("input.csv", "unit");
        double[] value = oracle.numbers("input.csv", "value");
        int[] kept = IntStream.range(0, value.length).filter(r -> !Double.isNaN(value[r])).toArray();
        double[] alpha = KrippendorffAlpha.all(IntStream.of(kept).map(r -> unit[r]).toArray(), IntStream.of(kept).mapToDouble(r -> value[r]).toArray()).orThrow();
        for (KrippendorffAlpha.Scale scale : KrippendorffAlpha.Scale.values()) {
            String name = scale.name().toLowerCase(java.util.Locale.ROOT);
            assertExact(oracle.expected().get("alpha").get(name), alpha[scale.ordinal()], name);
            assertThat(alpha[scale.ordinal()]).isCloseTo(oracle.published().get(name).asDouble(), within(0.0005));
        }
    }

    @Test
    void kappa_of_fleiss_diagnoses() {
        Oracle oracle = new Oracle("irr_diagnoses_fleiss");
        int[] subject = oracle.codes("input.csv", "subject");
        double[] code = oracle.numbers("input.csv", "code");
        int[][] counts = new int[30][5];
        for (int r = 0; r < code.length; r++) {
            counts[subject[r]][(int) code[r] - 1]++;
        }
        double[] kappa = Kappa.fleiss(counts).orThrow();
        assertExact(oracle.expected().get("fleiss_kappa").get("value"), kappa[0], "kappa");
        assertExact(oracle.expected().get("fleiss_kappa").get("statistic"), kappa[1], "z");
        int[] order = IntStream.range(0, code.length).boxed().sorted(java.util.Comparator.comparingInt(r -> subject[r])).mapToInt(r -> r).toArray();
        double[] alpha = KrippendorffAlpha.all(IntStream.of(order).map(r -> subject[r]).toArray(), IntStream.of(order).mapToDouble(r -> code[r]).toArray()).orThrow();
        // without missing values irr counts every pair as a value (900 for 180), Krippendorff's definition does not
        assertExact(1 - (1 - kappa[0]) * 179 / 180, alpha[0], "alpha");
        assertExact(oracle.expected().get("alpha_nominal"), 1 - (1 - kappa[0]) * 899 / 900, "irr's alpha");
    }

    /** R: psych::cohen.kappa on the same table. */
    @Test
    void weighted_kappa_of_two_raters() {
        double[][] table = {{11, 3, 1}, {4, 9, 2}, {0, 2, 8}};
        assertThat(Kappa.weighted(table, 2).orThrow()).isCloseTo(WEIGHTED_SQUARED, within(1e-9));
        assertThat(Kappa.weighted(table, 1).orThrow()).isCloseTo(WEIGHTED_LINEAR, within(1e-9));
    }

    private static final double WEIGHTED_SQUARED = 0.7;
    private static final double WEIGHTED_LINEAR = 0.62043795620438;

    @Test
    void says_when_agreement_has_no_meaning() {
        assertReason(Kappa.fleiss(new int[][] {{3, 0}, {4, 0}}), Reason.NO_VARIATION);
        assertReason(Kappa.fleiss(new int[][] {{1, 0}}), Reason.EMPTY);
        assertReason(Kappa.weighted(new double[2][2], 2), Reason.EMPTY);
        assertReason(Kappa.weighted(new double[][] {{5, 0}, {0, 0}}, 2), Reason.NO_VARIATION);
        assertReason(KrippendorffAlpha.all(new int[] {1, 2}, new double[] {1, 2}), Reason.EMPTY);
        assertReason(KrippendorffAlpha.all(new int[] {1, 1}, new double[] {3, 3}), Reason.NO_VARIATION);
        assertThat(KrippendorffAlpha.all(new int[] {1, 1}, new double[] {-1, 1}).orThrow()[KrippendorffAlpha.Scale.RATIO.ordinal()]).isNaN();
    }

    private static void assertReason(Estimate<?> estimate, Reason reason) {
        assertThat(estimate).isInstanceOf(NotEstimable.class);
        assertThat(((NotEstimable<?>) estimate).reason()).isEqualTo(reason);
    }
}
