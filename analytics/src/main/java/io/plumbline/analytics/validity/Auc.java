package io.plumbline.analytics.validity;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BinomialInterval;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The chance that a hire who proved good had scored higher than one who proved bad, ties counting half.
 * DeLong's variance by midranks.
 * R: {@code pROC::ci.auc(pROC::roc(good, score, direction = "<"))}. Source: DeLong, DeLong and Clarke-Pearson (1988),
 * Biometrics 44:837-845; Sun and Xu (2014), IEEE Signal Processing Letters 21:1389-1393.
 *
 * @param value 0 to 1
 * @param variance of the value
 * @param count observations
 */
public record Auc(double value, double variance, int count, double[] placementsOfGood, double[] placementsOfBad) {

    /**
     * @param score finite
     * @param good as long as score
     * @return not estimable: {@code ONE_OUTCOME} unless both outcomes occur
     */
    public static Estimate<Auc> of(double[] score, boolean[] good) {
        double[] above = pick(score, good, true);
        double[] below = pick(score, good, false);
        if (above.length == 0 || below.length == 0) {
            return Estimate.not(Reason.ONE_OUTCOME, "Only one of the two outcomes occurs.");
        }
        double[] all = Midranks.of(score);
        double[] ofGood = placements(pick(all, good, true), Midranks.of(above), below.length);
        double[] ofBad = placements(pick(all, good, false), Midranks.of(below), above.length);
        for (int i = 0; i < ofBad.length; i++) {
            ofBad[i] = 1 - ofBad[i];
        }
        double value = mean(ofGood);
        double variance = covariance(ofGood, ofGood) / ofGood.length + covariance(ofBad, ofBad) / ofBad.length;
        return Estimate.of(new Auc(value, variance, score.length, ofGood, ofBad));
    }

    private static double[] pick(double[] values, boolean[] good, boolean wanted) {
        double[] picked = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (good[i] == wanted) {
                picked[size++] = values[i];
            }
        }
        return java.util.Arrays.copyOf(picked, size);
    }

    private static double[] placements(double[] among, double[] within, int others) {
        double[] placement = new double[among.length];
        for (int i = 0; i < placement.length; i++) {
            placement[i] = (among[i] - within[i]) / others;
        }
        return placement;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Zero when there is only one. */
    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / Math.max(1, a.length - 1);
    }

    /**
     * The value with DeLong's 95% interval, within 0 to 1.
     *
     * @return not estimable: {@code TOO_FEW} with one hire on a side; {@code NO_VARIATION} at 0 and 1, where the
     *         variance is zero and says nothing
     */
    public Estimate<Area> interval() {
        if (placementsOfGood.length < 2 || placementsOfBad.length < 2) {
            return Estimate.not(Reason.TOO_FEW, "Two good and two bad hires are the least for an interval.");
        }
        if (!(variance > 0) || value <= 0 || value >= 1) {
            return Estimate.not(Reason.NO_VARIATION, "The scores separate the outcomes completely, or not at all: no interval can be given.");
        }
        double half = BinomialInterval.Z95 * Math.sqrt(variance);
        return Estimate.of(new Area(value, Math.max(0, value - half), Math.min(1, value + half)));
    }

    /** With its 95% interval. */
    public record Area(double value, double lower, double upper) { }

    /**
     * @param statistic z, or t where degreesOfFreedom is given
     * @param degreesOfFreedom NaN for z
     * @param pValue two-sided
     */
    public record Difference(double statistic, double degreesOfFreedom, double pValue) { }

    /** Two scores of the same hires. R: {@code pROC::roc.test(a, b, paired = TRUE)}. */
    public Difference pairedWith(Auc other) {
        double covariance = covariance(placementsOfGood, other.placementsOfGood) / placementsOfGood.length
                + covariance(placementsOfBad, other.placementsOfBad) / placementsOfBad.length;
        double z = (value - other.value) / Math.sqrt(variance + other.variance - 2 * covariance);
        return new Difference(z, Double.NaN, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
    }

    /** The same score of different hires. R: {@code pROC::roc.test(a, b, paired = FALSE)}. */
    public Difference unpairedWith(Auc other) {
        double sum = variance + other.variance;
        double t = (value - other.value) / Math.sqrt(sum);
        double df = sum * sum / (variance * variance / (count - 1) + other.variance * other.variance / (other.count - 1));
        return new Difference(t, df, 2 * new TDistribution(df).cumulativeProbability(-Math.abs(t)));
    }
}
