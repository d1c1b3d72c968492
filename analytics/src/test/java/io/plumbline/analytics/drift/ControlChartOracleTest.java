package io.plumbline.analytics.drift;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.oracle.Oracle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlChartOracleTest {

    @Test
    void ewmaOfNist() {
        Oracle oracle = new Oracle("nist_ewma");
        JsonNode expected = oracle.expected();
        Ewma chart = new Ewma(expected.get("target").asDouble(), expected.get("s").asDouble(), expected.get("lambda").asDouble(), 3);
        double[] z = chart.values(oracle.column("input.csv", "x"));
        for (int t = 1; t <= z.length; t++) {
            // The published list begins with the target.
            assertExact(expected.get("ewma").get(t), z[t - 1], "z " + t);
            assertThat(z[t - 1]).isCloseTo(oracle.published().get("ewma").get(t).asDouble(), within(0.00501));
            assertExact(expected.get("ucl_exact").get(t - 1), chart.target() + chart.halfWidth(t), "limit " + t);
        }
        assertExact(expected.get("ucl_asymptotic"), chart.target() + chart.halfWidth(), "upper limit");
        assertExact(expected.get("lcl_asymptotic"), chart.target() - chart.halfWidth(), "lower limit");
        assertThat(chart.target() + chart.halfWidth()).isCloseTo(oracle.published().get("ucl").asDouble(), within(5e-5));
    }

    @Test
    void cusumOfNist() {
        Oracle oracle = new Oracle("nist_cusum");
        JsonNode expected = oracle.expected();
        Cusum chart = new Cusum(expected.get("target").asDouble(), expected.get("k").asDouble(), expected.get("h").asDouble());
        double[] x = oracle.column("input.csv", "x");
        sums(expected.get("S_hi"), chart.sums(x).high());
        sums(expected.get("S_lo"), chart.sums(x).low());
        assertThat(chart.firstSignal(x)).isEqualTo(oracle.published().get("first_signal_group").asInt());
    }

    @Test
    void bothOfMontgomery() {
        Oracle oracle = new Oracle("montgomery_cusum_ewma");
        double[] x = oracle.column("input.csv", "x");
        JsonNode sums = oracle.expected().get("cusum");
        Cusum cusum = new Cusum(10, sums.get("k").asDouble(), sums.get("h").asDouble());
        sums(sums.get("Cplus"), cusum.sums(x).high());
        sums(sums.get("Cminus"), cusum.sums(x).low());
        assertThat(cusum.firstSignal(x)).isEqualTo(oracle.published().get("cusum_signal").asInt());
        assertThat(cusum.sums(x).high()[28]).isCloseTo(oracle.published().get("Cplus29").asDouble(), within(0.005));
        JsonNode averages = oracle.expected().get("ewma");
        Ewma ewma = new Ewma(10, 1, averages.get("lambda").asDouble(), averages.get("L").asDouble());
        double[] z = ewma.values(x);
        for (int t = 1; t <= z.length; t++) {
            assertExact(averages.get("z").get(t - 1), z[t - 1], "z " + t);
            assertExact(averages.get("ucl").get(t - 1), 10 + ewma.halfWidth(t), "limit " + t);
        }
        assertThat(ewma.firstSignal(x)).isEqualTo(averages.get("signal").asInt());
        assertThat(z[27]).isCloseTo(oracle.published().get("ewma_z_28").asDouble(), within(5e-5));
        assertThat(z[28]).isCloseTo(oracle.published().get("ewma_z_29").asDouble(), within(5e-5));
    }

    private static void sums(JsonNode expected, double[] actual) {
        for (int t = 0; t < actual.length; t++) {
            assertThat(actual[t]).as("sum " + (t + 1)).isCloseTo(expected.get(t).asDouble(), within(1e-9));
        }
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new Ewma(0, 0, 0.2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ewma(0, 1, 1.2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cusum(0, -1, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingSignalsNothing() {
        assertThat(new Ewma(0, 1, 0.2, 3).firstSignal(new double[0])).isZero();
        assertThat(new Cusum(0, 0.5, 4).firstSignal(new double[5])).isZero();
    }
}
