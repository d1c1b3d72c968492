package io.plumbline.analytics.probability;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.oracle.Oracle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProbabilityOracleTest {

    private static final String FILE = "input.csv";

    @Test
    void rain_forecasts_of_wilks() {
        Oracle oracle = new Oracle("murphy_wilks");
        Murphy murphy = Murphy.binned(oracle.numbers(FILE, "forecast"), oracle.numbers(FILE, "relfreq"), oracle.numbers(FILE, "obs_freq"));
        assertExact(oracle.expected().get("reliability"), murphy.reliability(), "reliability");
        assertExact(oracle.expected().get("resolution"), murphy.resolution(), "resolution");
        assertExact(oracle.expected().get("uncertainty"), murphy.uncertainty(), "uncertainty");
        assertExact(oracle.expected().get("brier"), murphy.brier(), "brier");
    }

    @Test
    void rain_forecasts_of_niamey() {
        Oracle oracle = new Oracle("corp_niamey");
        double[] observed = oracle.numbers(FILE, "obs");
        boolean[] rained = new boolean[observed.length];
        for (int i = 0; i < rained.length; i++) {
            rained[i] = observed[i] == 1;
        }
        for (JsonNode expected : oracle.expected()) {
            String forecast = expected.get("forecast").asString();
            double[] stated = oracle.numbers(FILE, forecast);
            Corp corp = Corp.of(stated, rained, 100, 1);
            assertExact(expected.get("MCB"), corp.miscalibration(), forecast);
            assertExact(expected.get("DSC"), corp.discrimination(), forecast);
            assertExact(expected.get("UNC"), corp.uncertainty(), forecast);
            assertExact(expected.get("brier"), Murphy.of(stated, rained).brier(), forecast);
            assertThat(corp.curve().stream().mapToDouble(Corp.CurvePoint::recalibrated).distinct().count()).isEqualTo(expected.get("n_blocks").asLong());
            assertThat(corp.curve()).allSatisfy(point -> assertThat(point.bandLower()).isLessThanOrEqualTo(point.bandUpper()));
        }
    }

    @Test
    void tornadoes_of_finley() {
        Oracle oracle = new Oracle("finley_tornado");
        double[] count = oracle.numbers(FILE, "count");
        double[] forecast = oracle.numbers(FILE, "forecast");
        double[] observed = oracle.numbers(FILE, "observed");
        long[] cell = new long[4];
        for (int r = 0; r < 4; r++) {
            cell[(forecast[r] == 1 ? 0 : 2) + (observed[r] == 1 ? 0 : 1)] = (long) count[r];
        }
        Verification scores = new Verification(cell[0], cell[1], cell[2], cell[3]);
        JsonNode expected = oracle.expected();
        assertExact(expected.get("PC"), scores.proportionCorrect().orThrow(), "PC");
        assertExact(expected.get("hit_rate"), scores.hitRate().orThrow(), "hit rate");
        assertExact(expected.get("FAR"), scores.falseAlarmRatio().orThrow(), "FAR");
        assertExact(expected.get("POFD"), scores.falseAlarmRate().orThrow(), "POFD");
        assertExact(expected.get("TS"), scores.threatScore().orThrow(), "TS");
        assertExact(expected.get("bias"), scores.bias().orThrow(), "bias");
        assertExact(expected.get("HSS"), scores.heidke().orThrow(), "HSS");
        assertExact(expected.get("PSS"), scores.peirce().orThrow(), "PSS");
        assertExact(expected.get("GSS"), scores.gilbert().orThrow(), "GSS");
    }

    private static final double[] STATED = {0, 0.1, 0.2, 0.35, 0.5, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 0.3, 0.75, 0.65};
    private static final boolean[] HAPPENED = {false, false, true, false, true, false, true, false, true, true, true, true, false, true, false};

    /** R: glm(y ~ qlogis(p), binomial), glm(y ~ 1 + offset(qlogis(p)), binomial), with p kept within .001 to .999. */
    @Test
    void logistic_calibration() {
        Calibration calibration = Calibration.of(STATED, HAPPENED).orThrow();
        assertThat(calibration.slope()).isCloseTo(SLOPE, within(1e-7));
        assertThat(calibration.intercept()).isCloseTo(INTERCEPT, within(1e-7));
        assertThat(Calibration.inTheLarge(STATED, HAPPENED).orThrow()).isCloseTo(IN_THE_LARGE, within(1e-7));
        assertThat(Calibration.spiegelhalterZ(STATED, HAPPENED).orThrow()).isCloseTo(SPIEGELHALTER, within(1e-9));
    }

    private static final double SLOPE = 0.910705702226892;
    private static final double INTERCEPT = -0.105072653470576;
    private static final double IN_THE_LARGE = -0.126995259909869;
    private static final double SPIEGELHALTER = 0.303763399702542;

    @Test
    void says_when_calibration_has_no_meaning() {
        assertThat(Calibration.of(new double[] {0.2, 0.4}, new boolean[] {true, true})).isInstanceOf(NotEstimable.class);
        assertThat(Calibration.of(new double[] {0.2, 0.2}, new boolean[] {true, false})).isInstanceOf(NotEstimable.class);
        assertThat(Calibration.of(new double[] {0.1, 0.2, 0.8, 0.9}, new boolean[] {false, false, true, true})).isInstanceOf(NotEstimable.class);
        assertThat(Calibration.inTheLarge(new double[] {0.2}, new boolean[] {true})).isInstanceOf(NotEstimable.class);
        assertThat(Calibration.spiegelhalterZ(new double[] {0.5, 1}, new boolean[] {true, true})).isInstanceOf(NotEstimable.class);
        assertThat(new Verification(0, 0, 3, 4).falseAlarmRatio()).isInstanceOf(NotEstimable.class);
        assertThat(new Verification(0, 0, 0, 0).gilbert()).isInstanceOf(NotEstimable.class);
    }
}
