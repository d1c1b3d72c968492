package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import java.util.List;

/**
 * What the outcomes of hires say about the decisions, and what they cannot say.
 *
 * @param pending hires whose outcome is not due yet, and when it will be
 * @param falseDiscoveryBy the same by what hires have in common
 * @param boundsMonotone bounds when selection is assumed to be no worse than chance
 * @param votes interviewers' votes against what became of the hires
 * @param inverseProbabilityWeighted error rates, if the unhired are like hires of the same score, team and date
 * @param rangeCorrected error rates, if the panel's score predicts below the bar as above it
 * @param missedStrong what can be seen of strong candidates missed
 * @param marginal the hires nearest the bar
 * @param thresholdCurve other bars, lowest first
 */
public record Decisions(Estimate<FalseDiscovery> falseDiscovery, Bounds bounds, NotKnown notKnown, Pending pending, FalseDiscoveryBy falseDiscoveryBy,
        Bounds boundsMonotone, Votes votes, Estimate<Assumed> inverseProbabilityWeighted, Estimate<Assumed> rangeCorrected,
        MissedStrong missedStrong, Estimate<Marginal> marginal, Estimate<List<Threshold>> thresholdCurve) { }
