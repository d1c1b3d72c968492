package io.plumbline.analytics.probability;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;

/**
 * Scores of yes-or-no forecasts.
 * R: {@code verification::verify(table, frcst.type = "binary", obs.type = "binary")}. Source: Wilks (2011), Statistical
 * Methods in the Atmospheric Sciences, 8.2.
 *
 * @param hits yes, and it happened
 * @param falseAlarms yes, and it did not
 * @param misses no, and it happened
 * @param correctNegatives no, and it did not
 */
public record Verification(long hits, long falseAlarms, long misses, long correctNegatives) {

    private double all() {
        return (double) hits + falseAlarms + misses + correctNegatives;
    }

    private static Estimate<Double> ratio(double part, double whole) {
        return whole == 0 ? Estimate.not(Reason.EMPTY, "There is nothing to divide by.") : Estimate.of(part / whole);
    }

    /** Share of forecasts that were right. */
    public Estimate<Double> proportionCorrect() {
        return ratio((double) hits + correctNegatives, all());
    }

    /** Share of events that were forecast: the probability of detection. */
    public Estimate<Double> hitRate() {
        return ratio(hits, (double) hits + misses);
    }

    /** Share of yes forecasts that did not come true. */
    public Estimate<Double> falseAlarmRatio() {
        return ratio(falseAlarms, (double) hits + falseAlarms);
    }

    /** Share of non-events that were forecast: the probability of false detection. */
    public Estimate<Double> falseAlarmRate() {
        return ratio(falseAlarms, (double) falseAlarms + correctNegatives);
    }

    /** Hits over all that was forecast or happened: the critical success index. */
    public Estimate<Double> threatScore() {
        return ratio(hits, (double) hits + falseAlarms + misses);
    }

    /** Yes forecasts over events. */
    public Estimate<Double> bias() {
        return ratio((double) hits + falseAlarms, (double) hits + misses);
    }

    /** Heidke's skill score: share right beyond chance. */
    public Estimate<Double> heidke() {
        double a = hits;
        double b = falseAlarms;
        double c = misses;
        double d = correctNegatives;
        return ratio(2 * (a * d - b * c), (a + c) * (c + d) + (a + b) * (b + d));
    }

    /** Peirce's skill score: hit rate less false alarm rate. */
    public Estimate<Double> peirce() {
        double a = hits;
        double d = correctNegatives;
        return ratio(a * d - (double) falseAlarms * misses, (a + misses) * (falseAlarms + d));
    }

    /** Gilbert's skill score: threat score beyond chance. */
    public Estimate<Double> gilbert() {
        double chance = ((double) hits + falseAlarms) * ((double) hits + misses) / all();
        return all() == 0 ? ratio(0, 0) : ratio(hits - chance, hits - chance + falseAlarms + misses);
    }
}
