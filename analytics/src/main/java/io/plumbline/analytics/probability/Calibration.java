package io.plumbline.analytics.probability;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;

/**
 * Logistic calibration of stated probabilities.
 * Source: Cox (1958), Biometrika 45:562-565.
 *
 * @param slope of the outcome's logit on the stated logit; below 1, stated values are too extreme
 * @param intercept estimated jointly with the slope
 */
public record Calibration(double slope, double intercept) {

    private static final double LEAST = 0.001;
    private static final int MOST_STEPS = 100;

    /** A stated value as used for logits: 0 and 1 have none, so values are kept within .001 to .999. */
    static double clipped(double stated) {
        return Math.max(LEAST, Math.min(1 - LEAST, stated));
    }

    private static double logit(double stated) {
        double p = clipped(stated);
        return Math.log(p / (1 - p));
    }

    /**
     * Slope and intercept jointly. R: {@code glm(happened ~ qlogis(stated), binomial)}.
     *
     * @return not estimable: {@code ONE_OUTCOME}; {@code NO_VARIATION} when one value was stated; {@code NOT_CONVERGED}
     *         when stated values separate the outcomes completely
     */
    public static Estimate<Calibration> of(double[] stated, boolean[] happened) {
        if (!both(happened)) {
            return Estimate.not(Reason.ONE_OUTCOME, "Only one of the two outcomes occurs.");
        }
        double[] x = java.util.Arrays.stream(stated).map(Calibration::logit).toArray();
        if (java.util.Arrays.stream(x).distinct().limit(2).count() < 2) {
            return Estimate.not(Reason.NO_VARIATION, "The same probability was stated every time.");
        }
        if (separated(x, happened)) {
            return Estimate.not(Reason.NOT_CONVERGED, "The stated probabilities separate the outcomes completely: no slope is finite.");
        }
        double a = 0;
        double b = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] s = new double[5];
            for (int i = 0; i < x.length; i++) {
                add(s, x[i], a + b * x[i], happened[i]);
            }
            double determinant = s[2] * s[4] - s[3] * s[3];
            double da = (s[4] * s[0] - s[3] * s[1]) / determinant;
            double db = (s[2] * s[1] - s[3] * s[0]) / determinant;
            double length = Math.min(1, 3 / Math.max(Math.abs(da), Math.abs(db)));
            a += length * da;
            b += length * db;
            if (Math.max(Math.abs(da), Math.abs(db)) < 1e-12 * (1 + Math.abs(a) + Math.abs(b))) {
                return Estimate.of(new Calibration(b, a));
            }
        }
        return Estimate.not(Reason.NOT_CONVERGED, "The calibration line did not settle.");
    }

    private static boolean separated(double[] x, boolean[] happened) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < x.length; i++) {
            int side = happened[i] ? 1 : 0;
            least[side] = Math.min(least[side], x[i]);
            most[side] = Math.max(most[side], x[i]);
        }
        return most[0] <= least[1] || most[1] <= least[0];
    }

    /** Scores of intercept and slope, then the information's three elements. */
    private static void add(double[] s, double x, double eta, boolean happened) {
        double p = 1 / (1 + Math.exp(-eta));
        double residual = (happened ? 1 : 0) - p;
        double weight = p * (1 - p);
        s[0] += residual;
        s[1] += residual * x;
        s[2] += weight;
        s[3] += weight * x;
        s[4] += weight * x * x;
    }

    /**
     * Calibration in the large: the intercept when the slope is 1; above 0, events are more frequent than stated.
     * R: {@code glm(happened ~ offset(qlogis(stated)), binomial)}.
     *
     * @return not estimable: {@code ONE_OUTCOME}
     */
    public static Estimate<Double> inTheLarge(double[] stated, boolean[] happened) {
        if (!both(happened)) {
            return Estimate.not(Reason.ONE_OUTCOME, "Only one of the two outcomes occurs.");
        }
        double a = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] s = new double[5];
            for (int i = 0; i < stated.length; i++) {
                add(s, 0, a + logit(stated[i]), happened[i]);
            }
            double move = Math.max(-2, Math.min(2, s[0] / s[2]));
            a += move;
            if (Math.abs(move) < 1e-13 * (1 + Math.abs(a))) {
                break;
            }
        }
        return Estimate.of(a);
    }

    private static boolean both(boolean[] happened) {
        boolean any = false;
        boolean all = true;
        for (boolean one : happened) {
            any |= one;
            all &= one;
        }
        return any && !all;
    }

    /**
     * Spiegelhalter's z: the Brier score less its expectation under the stated values, over its standard deviation.
     * R: {@code rms::val.prob(stated, happened)["S:z"]}. Source: Spiegelhalter (1986), Statistics in Medicine 5:421-433.
     *
     * @return not estimable: {@code NO_VARIATION} when every stated value is 0, one half or 1
     */
    public static Estimate<Double> spiegelhalterZ(double[] stated, boolean[] happened) {
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < stated.length; i++) {
            double tilt = 1 - 2 * stated[i];
            sum += ((happened[i] ? 1 : 0) - stated[i]) * tilt;
            variance += tilt * tilt * stated[i] * (1 - stated[i]);
        }
        if (!(variance > 1e-12)) {
            return Estimate.not(Reason.NO_VARIATION, "Only 0, one half or 1 was stated, for which the test has no variance.");
        }
        return Estimate.of(sum / Math.sqrt(variance));
    }
}
