package io.plumbline.analytics.decision;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Where the company's bar seems to lie: the cut between two neighbouring scores under which fewest decisions
 * are on the wrong side (offers made below it, refusals above it). Of several such cuts the middle one.
 * Scores that differ by rounding alone are one score.
 *
 * @param value on the scale of the scores
 * @param wrongSide decisions that do not follow the cut
 * @param decisions all decisions
 */
public record Bar(double value, long wrongSide, long decisions) {

    /**
     * @param scores one a decision, finite
     * @param offered whether the company said yes
     * @throws IllegalArgumentException when all decisions are the same, or all scores are
     */
    public static Bar between(double[] scores, boolean[] offered) {
        int[] order = new int[scores.length];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (a, b) -> Double.compare(scores[a], scores[b]));
        long wrong = 0;
        for (boolean yes : offered) {
            wrong += yes ? 0 : 1;
        }
        if (wrong == 0 || wrong == offered.length) {
            throw new IllegalArgumentException("all decisions are the same");
        }
        long fewest = Long.MAX_VALUE;
        double[] cuts = new double[scores.length];
        int found = 0;
        double rounding = scores.length == 0 ? 0 : 1e-10 * (scores[order[order.length - 1]] - scores[order[0]]);
        for (int i = 0; i + 1 < order.length; i++) {
            wrong += offered[order[i]] ? 1 : -1;
            double here = scores[order[i]];
            double next = scores[order[i + 1]];
            if (next - here > rounding && wrong <= fewest) {
                found = wrong < fewest ? 0 : found;
                fewest = wrong;
                cuts[found++] = here + (next - here) / 2;
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException("all scores are the same");
        }
        return new Bar(cuts[found / 2], fewest, scores.length);
    }
}
