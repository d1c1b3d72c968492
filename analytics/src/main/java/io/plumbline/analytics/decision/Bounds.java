package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Interval;

/**
 * Bounds of identification (Manski) over the candidacies decided hire, reject or offer declined. They are
 * not sampling intervals.
 *
 * @param candidacies how many candidacies the bounds are about
 * @param falsePositiveRate P(hired | would be bad), its least and greatest value
 * @param falseNegativeRate P(not hired | would be good), its least and greatest value
 */
public record Bounds(long candidacies, Estimate<Interval> falsePositiveRate, Estimate<Interval> falseNegativeRate) { }
