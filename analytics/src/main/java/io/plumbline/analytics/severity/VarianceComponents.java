package io.plumbline.analytics.severity;

import io.plumbline.analytics.estimate.Estimate;

/**
 * Variances in squared scale points, by restricted maximum likelihood. Zero is an answer.
 *
 * @param candidate between persons
 * @param interviewer between interviewers: how much severity differs
 * @param halo between scorecards: what an interviewer makes of an interview, beyond their severity
 * @param residual between the ratings of a scorecard
 */
public record VarianceComponents(Estimate<Double> candidate, Estimate<Double> interviewer, Estimate<Double> halo,
        Estimate<Double> residual) { }
