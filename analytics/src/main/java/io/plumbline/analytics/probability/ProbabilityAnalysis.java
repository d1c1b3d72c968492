package io.plumbline.analytics.probability;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.Recommendations;
import io.plumbline.analytics.probability.Probability.Recommended;
import io.plumbline.analytics.probability.Probability.Scores;
import java.util.Arrays;

/** Calibration of a history's stated probabilities and recommendations. Lead interviewers' cards count, written unseen. */
public final class ProbabilityAnalysis {

    /** No decision, strong no, no, yes, strong yes. */
    private static final double[] AS_PROBABILITY = {Double.NaN, 0.05, 0.25, 0.75, 0.95};

    private ProbabilityAnalysis() { }

    /** @param seed of the consistency bands */
    public static Probability of(History history, Outcomes outcomes, long seed, Progress progress) {
        progress.step("probability", 0);
        Recommendations said = Recommendations.of(history.facts());
        double[] stated = history.facts().scorecards().doubleColumn("success_probability").asDoubleArray();
        Recommended probabilities = new StatedCards(stated, said.candidacy(), outcomes, "success probability").scored(seed);
        double[] recommended = Arrays.stream(said.vote()).mapToDouble(vote -> vote < 0 ? Double.NaN : AS_PROBABILITY[vote]).toArray();
        return new Probability(probabilities.cards(), probabilities.clipped(), probabilities.brier(), probabilities.murphy(), probabilities.corp(),
                probabilities.slope(), probabilities.intercept(), probabilities.inTheLarge(), probabilities.spiegelhalterZ(), probabilities.bins(),
                new StatedCards(recommended, said.candidacy(), outcomes, "recommendation").scored(seed), verification(said, outcomes));
    }

    private static Estimate<Scores> verification(Recommendations said, Outcomes outcomes) {
        long[] cell = new long[4];
        for (int card = 0; card < said.vote().length; card++) {
            Outcome became = said.candidacy()[card] < 0 ? Outcome.IN_FLIGHT : outcomes.of().get(said.candidacy()[card]);
            if (said.vote()[card] > 0 && became.known()) {
                cell[(said.vote()[card] >= 3 ? 0 : 2) + (became == Outcome.GOOD ? 0 : 1)]++;
            }
        }
        if (cell[0] + cell[1] + cell[2] + cell[3] == 0) {
            return Estimate.not(Reason.EMPTY, "No hire with a recommendation has a known outcome.");
        }
        Verification v = new Verification(cell[0], cell[1], cell[2], cell[3]);
        return Estimate.of(new Scores(cell[0], cell[1], cell[2], cell[3], v.proportionCorrect(), v.hitRate(), v.falseAlarmRatio(),
                v.falseAlarmRate(), v.threatScore(), v.bias(), v.heidke(), v.peirce(), v.gilbert()));
    }
}
