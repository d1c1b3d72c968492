package io.plumbline.analytics.reliability;

import io.plumbline.analytics.estimate.Estimate;
import java.util.List;

/**
 * How far interviewers agree, and what a panel is worth: what the report says.
 *
 * @param icc of scorecard means of competency-centred ratings
 * @param alpha of ratings that several interviewers gave a candidate on a competency
 * @param kappa of the same ratings as categories
 * @param recommendationKappa of recommendations, strong no to strong yes; no decision is left out
 * @param gStudy where the variance of a rating comes from; competencies are fixed
 * @param dStudy what panels of other sizes would be worth
 * @param panels how many interviewers a wished dependability takes
 */
public record Reliability(Estimate<Icc> icc, Alpha alpha, Kappas kappa, Kappas recommendationKappa, Estimate<GStudy> gStudy,
        Estimate<List<DStudy>> dStudy, Estimate<List<Panel>> panels) {

    /** Krippendorff's alpha by what a difference between two ratings means. */
    public record Alpha(Estimate<Double> nominal, Estimate<Double> ordinal, Estimate<Double> interval, Estimate<Double> ratio) { }

    /**
     * @param units candidates, or candidate and competency, with two interviewers or more
     * @param fleiss agreement on the category, beyond chance
     * @param linear of pairs of interviewers, disagreement weighted by distance
     * @param quadratic of pairs of interviewers, disagreement weighted by squared distance
     * @param pairs interviewers with at least 20 units in common, most first; at most 100 pairs,
     *        and none of those with as many units as the first left out
     */
    public record Kappas(long units, Estimate<Double> fleiss, Estimate<Double> linear, Estimate<Double> quadratic, List<Pair> pairs) { }

    /** Two interviewers' weighted kappa, quadratic. */
    public record Pair(String one, String other, long units, Estimate<Double> quadratic) { }

    /**
     * Variances in squared scale points, by restricted maximum likelihood.
     *
     * @param candidateCompetency how a candidate's competencies differ
     * @param scorecard an interviewer's view of a candidate beyond their severity: halo
     * @param ratings in the fit; of very large histories a part of the candidates
     */
    public record GStudy(Estimate<Double> candidate, Estimate<Double> interviewer, Estimate<Double> candidateCompetency,
            Estimate<Double> scorecard, Estimate<Double> residual, long ratings) { }

    /**
     * @param dependability of absolute scores: for candidates whose interviewers differ, so it comes first
     * @param generalizability of scores relative to others seen by the same interviewers
     */
    public record DStudy(int interviewers, int competencies, double dependability, double generalizability) { }

    /**
     * @param dependability wished
     * @param interviewers the least number that reaches it
     * @param exact the number before rounding up
     * @param lower 95%, of the exact number
     * @param upper 95%, of the exact number
     */
    public record Panel(double dependability, long interviewers, double exact, double lower, double upper) { }
}
