package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.severity.InterviewersDiffer;
import java.util.List;

/**
 * How interviewers' votes compare with what became of the hires: among hires with a known outcome only, so
 * a no vote counts only where it was overruled.
 *
 * @param prior the distribution of the share of bad among interviewers' yes votes
 * @param interviewersDiffer likelihood ratio of the distribution against one share for all; p is half the
 *        chi-square tail, 1 where pooled
 * @param interviewers by name; everybody with a counted vote on a hire with a known outcome
 */
public record Votes(Estimate<Prior> prior, Estimate<InterviewersDiffer> interviewersDiffer, List<InterviewerVotes> interviewers) {

    /**
     * A beta distribution fitted by marginal likelihood.
     *
     * @param pooled whether the fit ran to a point: everybody then gets the pooled share
     * @param mean of the distribution, or the pooled share
     * @param size alpha + beta; not estimable where pooled
     */
    public record Prior(boolean pooled, double mean, double rho, Estimate<Double> alpha, Estimate<Double> beta, double logLikelihood) { }

    /**
     * One interviewer.
     *
     * @param yesGood yes and strong yes votes on hires that turned out well
     * @param yesBad yes and strong yes votes on hires that turned out badly
     * @param noGood overruled no and strong no votes on hires that turned out well
     * @param noBad overruled no and strong no votes on hires that turned out badly
     * @param noDecision cards of no decision on hires with a known outcome
     * @param badAmongYes the share of bad among the yes votes, shrunk, with its 95% credible interval
     */
    public record InterviewerVotes(String interviewer, long yesGood, long yesBad, long noGood, long noBad, long noDecision,
            Estimate<Figure> badAmongYes) { }
}
