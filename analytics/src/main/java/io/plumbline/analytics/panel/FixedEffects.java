package io.plumbline.analytics.panel;

import io.plumbline.analytics.facts.CountedRatings;
import java.util.Arrays;

/** Competencies' and subsets' effects, given severities and components. */
final class FixedEffects {

    private static final int MOST_ROUNDS = 200;
    private static final double SETTLED = 1e-10;

    private final CountedRatings ratings;
    private final double[] severity;
    private final int[] subset;
    private final double candidateVariance;
    private final double halo;
    private final double residual;
    private final double[] competency;
    private final double[] level;
    private final double[] candidate;

    FixedEffects(CountedRatings ratings, double[] severity, int[] subset, double candidateVariance, double halo, double residual) {
        this.ratings = ratings;
        this.severity = severity;
        this.subset = subset;
        this.candidateVariance = candidateVariance;
        this.halo = halo;
        this.residual = residual;
        competency = new double[ratings.competencies().size()];
        level = new double[Arrays.stream(subset).max().orElse(0) + 1];
        candidate = new double[ratings.candidates().size()];
    }

    void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            predictCandidates();
            if (update() < SETTLED) {
                return;
            }
        }
    }

    /** Mean of a card's ratings less the effects of their competencies. */
    double withoutCompetencies(int card) {
        double sum = 0;
        int begin = ratings.cardStart()[card];
        int end = ratings.cardStart()[card + 1];
        for (int i = begin; i < end; i++) {
            sum += ratings.value()[i] - competency[ratings.competency()[i]];
        }
        return sum / (end - begin);
    }

    double level(int of) {
        return level[of];
    }

    private double centred(int card) {
        int interviewer = ratings.cardInterviewer()[card];
        return withoutCompetencies(card) + severity[interviewer] - level[subset[interviewer]];
    }

    private double variance(int card) {
        return halo + residual / (ratings.cardStart()[card + 1] - ratings.cardStart()[card]);
    }

    private void predictCandidates() {
        if (candidateVariance == 0) {
            return;
        }
        double[] weight = new double[candidate.length];
        Arrays.fill(weight, 1 / candidateVariance);
        Arrays.fill(candidate, 0);
        for (int card = 0; card < ratings.cards(); card++) {
            double precision = 1 / Math.max(variance(card), 1e-12);
            candidate[ratings.cardCandidate()[card]] += precision * centred(card);
            weight[ratings.cardCandidate()[card]] += precision;
        }
        for (int p = 0; p < candidate.length; p++) {
            candidate[p] /= weight[p];
        }
    }

    /** New effects from what the predictions leave; the greatest change of any. */
    private double update() {
        double[] competencySum = new double[competency.length];
        long[] competencyCount = new long[competency.length];
        double[] levelSum = new double[level.length];
        double[] levelWeight = new double[level.length];
        for (int card = 0; card < ratings.cards(); card++) {
            int person = ratings.cardCandidate()[card];
            int in = subset[ratings.cardInterviewer()[card]];
            double left = centred(card) - candidate[person];
            double shrunk = halo == 0 ? 0 : left * halo / variance(card);
            for (int i = ratings.cardStart()[card]; i < ratings.cardStart()[card + 1]; i++) {
                int of = ratings.competency()[i];
                double rest = ratings.value()[i] + severity[ratings.cardInterviewer()[card]] - level[in] - candidate[person] - shrunk;
                competencySum[of] += rest;
                competencyCount[of]++;
            }
            // Of the cards themselves, not of what the predictions leave: that would creep.
            double weight = 1 / Math.max(variance(card), 1e-12);
            levelSum[in] += weight * (left + candidate[person]);
            levelWeight[in] += weight;
        }
        return moveCompetencies(competencySum, competencyCount) + moveLevels(levelSum, levelWeight);
    }

    /** Effects sum to zero over the ratings, so that the level keeps the overall mean. */
    private double moveCompetencies(double[] sum, long[] count) {
        double mean = 0;
        long all = 0;
        double[] next = new double[sum.length];
        for (int c = 0; c < sum.length; c++) {
            next[c] = count[c] == 0 ? 0 : sum[c] / count[c];
            mean += next[c] * count[c];
            all += count[c];
        }
        double greatest = 0;
        for (int c = 0; c < sum.length; c++) {
            next[c] -= all == 0 ? 0 : mean / all;
            greatest = Math.max(greatest, Math.abs(next[c] - competency[c]));
            competency[c] = next[c];
        }
        return greatest;
    }

    private double moveLevels(double[] sum, double[] weight) {
        double greatest = 0;
        for (int s = 0; s < sum.length; s++) {
            double move = weight[s] == 0 ? 0 : sum[s] / weight[s];
            level[s] += move;
            greatest = Math.max(greatest, Math.abs(move));
        }
        return greatest;
    }
}
