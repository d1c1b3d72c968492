package io.plumbline.analytics.decision;

import static io.plumbline.analytics.decision.Outcome.BAD;
import static io.plumbline.analytics.decision.Outcome.END_OF_CONTRACT;
import static io.plumbline.analytics.decision.Outcome.GOOD;
import static io.plumbline.analytics.decision.Outcome.IMMATURE;
import static io.plumbline.analytics.decision.Outcome.IMMATURE_DISMISSED;
import static io.plumbline.analytics.decision.Outcome.IN_FLIGHT;
import static io.plumbline.analytics.decision.Outcome.LEFT;
import static io.plumbline.analytics.decision.Outcome.NOT_STARTED;
import static io.plumbline.analytics.decision.Outcome.NO_REVIEW;
import static io.plumbline.analytics.decision.Outcome.OFFER_DECLINED;
import static io.plumbline.analytics.decision.Outcome.REDUNDANCY;
import static io.plumbline.analytics.decision.Outcome.REJECTED;
import static io.plumbline.analytics.decision.Outcome.WITHDRAWN;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.PanelScores;
import io.plumbline.analytics.panel.Recommendations;

/** What outcomes say about decisions. */
public final class DecisionAnalysis {

    private DecisionAnalysis() { }

    /**
     * @param outcomes of the history's candidacies
     * @param policy that judged them
     * @param cards the panel's cards with severity taken out
     */
    public static Decisions of(History history, Outcomes outcomes, OutcomePolicy policy, AdjustedCards cards) {
        Recommendations votes = Recommendations.of(history.facts());
        PanelScores scores = PanelScores.of(cards, outcomes.of().size());
        Decided decided = Decided.of(outcomes, scores);
        Estimate<Bar> bar = bar(decided);
        DueDates due = new DueDates(history, policy);
        return new Decisions(falseDiscovery(history, outcomes), bounds(outcomes), notKnown(outcomes), due.pending(outcomes),
                FalseDiscoveryBy.of(history, outcomes, due, votes), monotone(outcomes), VoteTally.of(history.facts(), outcomes, votes),
                Weighted.rates(history, outcomes, scores, policy), RangeCorrected.rates(outcomes, scores),
                MissedStrong.of(history.facts(), outcomes, votes), bar.map(cut -> Marginal.of(decided, cut)),
                bar.map(cut -> new ThresholdCurve(decided, cut).points()));
    }

    private static Estimate<Bar> bar(Decided decided) {
        long offered = decided.count(decided::offered);
        if (offered == 0 || offered == decided.size()) {
            return Estimate.not(Reason.ONE_OUTCOME, "All decisions on candidacies with a panel score are the same, so no bar can be seen.");
        }
        if (java.util.Arrays.stream(decided.score()).distinct().limit(2).count() < 2) {
            return Estimate.not(Reason.NO_VARIATION, "All panels' scores are the same, so no bar can be seen.");
        }
        return Estimate.of(decided.bar());
    }

    /** Bad among known, of mature hires. */
    private static Estimate<FalseDiscovery> falseDiscovery(History history, Outcomes outcomes) {
        if (!history.facts().has(FactTable.REVIEWS) && !history.facts().has(FactTable.DEPARTURES)) {
            return Estimate.not(Reason.INPUT_ABSENT, "There are neither reviews nor departures.");
        }
        long bad = outcomes.count(BAD);
        return FalseDiscovery.of(bad, bad + outcomes.count(GOOD), outcomes.count(LEFT, REDUNDANCY, END_OF_CONTRACT, NO_REVIEW));
    }

    private static Bounds monotone(Outcomes outcomes) {
        return new MonotoneBounds(outcomes.count(GOOD), outcomes.count(BAD),
                outcomes.count(LEFT, REDUNDANCY, END_OF_CONTRACT, NO_REVIEW, IMMATURE, IMMATURE_DISMISSED, NOT_STARTED),
                outcomes.count(REJECTED, OFFER_DECLINED)).bounds();
    }

    private static Bounds bounds(Outcomes outcomes) {
        return new ManskiBounds(outcomes.count(GOOD), outcomes.count(BAD),
                outcomes.count(LEFT, REDUNDANCY, END_OF_CONTRACT, NO_REVIEW, IMMATURE, IMMATURE_DISMISSED, NOT_STARTED),
                outcomes.count(REJECTED, OFFER_DECLINED)).bounds();
    }

    private static NotKnown notKnown(Outcomes outcomes) {
        return new NotKnown(outcomes.count(IMMATURE, IMMATURE_DISMISSED), outcomes.count(IMMATURE_DISMISSED), outcomes.count(NOT_STARTED),
                outcomes.count(LEFT), outcomes.count(REDUNDANCY), outcomes.count(END_OF_CONTRACT), outcomes.count(NO_REVIEW),
                outcomes.count(REJECTED), outcomes.count(OFFER_DECLINED), outcomes.count(WITHDRAWN), outcomes.count(IN_FLIGHT));
    }
}
