package io.plumbline.analytics.probability;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Interval;
import java.util.List;

/**
 * Stated success probabilities against the event "good", among hires with a known outcome: what the report says. Only
 * hires can show an outcome, and they were chosen partly by what was stated, so no verdict of over- or underconfidence
 * follows from these figures; the bins show what the outcomes of everybody decided on could have been.
 *
 * @param cards with a stated probability, of hires with a known outcome
 * @param clipped of these, stated as under .001 or over .999: kept within for logits only
 * @param slope of the outcome's logit on the stated logit, jointly with the intercept
 * @param inTheLarge intercept when the slope is 1
 * @param bins over all decided candidacies
 * @param recommendations the same for recommendations taken as probabilities
 * @param verification of yes and strong yes as forecasts of good
 */
public record Probability(long cards, long clipped, Estimate<Double> brier, Estimate<Murphy> murphy, Estimate<Corp> corp,
        Estimate<Double> slope, Estimate<Double> intercept, Estimate<Double> inTheLarge, Estimate<Double> spiegelhalterZ, List<Bin> bins,
        Recommended recommendations, Estimate<Scores> verification) {

    /**
     * Recommendations as probabilities: strong no .05, no .25, yes .75, strong yes .95; no decision is none. Fields as of
     * stated probabilities.
     */
    public record Recommended(long cards, long clipped, Estimate<Double> brier, Estimate<Murphy> murphy, Estimate<Corp> corp,
            Estimate<Double> slope, Estimate<Double> intercept, Estimate<Double> inTheLarge, Estimate<Double> spiegelhalterZ, List<Bin> bins) { }

    /**
     * @param from least stated probability
     * @param to greatest stated probability
     * @param decided cards of candidacies decided hire, reject or offer declined
     * @param known of these, hires with a known outcome
     * @param good of these, good
     * @param observed good among known
     * @param bounds least and greatest share of good among decided, whatever the unknown outcomes are
     */
    public record Bin(double from, double to, long decided, long known, long good, Estimate<Double> observed, Interval bounds) { }

    /** Scores of yes-or-no forecasts. */
    public record Scores(long hits, long falseAlarms, long misses, long correctNegatives, Estimate<Double> proportionCorrect,
            Estimate<Double> hitRate, Estimate<Double> falseAlarmRatio, Estimate<Double> falseAlarmRate, Estimate<Double> threatScore,
            Estimate<Double> bias, Estimate<Double> heidke, Estimate<Double> peirce, Estimate<Double> gilbert) { }
}
