package io.plumbline.analytics.independence;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether the first card of a candidacy draws the later ones. If cards are independent given the candidate, the
 * first is as far from a later one as later ones are from each other; the statistic is the mean over candidacies
 * of n >= 3 cards of (mean squared distance to the first - mean squared distance among the rest), and which
 * card counts as the first is drawn at random within candidacies for the p-value.
 * R: {@code coin::oneway_test()} on pairs, blocked by candidacy.
 * Source: the anchoring of later judgements on the first, Tversky and Kahneman (1974), Science 185:1124-1131.
 */
final class AnchorTest {

    private static final int DRAWS = 1_999;
    private static final int LEAST_CANDIDACIES = 10;

    private AnchorTest() { }

    /** @param panels values of the cards of each candidacy, the first in time first */
    static Estimate<Independence.Pull> of(List<double[]> panels, long seed) {
        if (panels.size() < LEAST_CANDIDACIES) {
            return Estimate.not(Reason.TOO_FEW, "Fewer than " + LEAST_CANDIDACIES + " candidacies have three or more cards.");
        }
        // For every card as the first: mean squared distance to it, less among the rest.
        double[][] contrast = new double[panels.size()][];
        double toFirst = 0;
        double among = 0;
        long later = 0;
        for (int p = 0; p < contrast.length; p++) {
            double[] values = panels.get(p);
            contrast[p] = new double[values.length];
            for (int first = 0; first < values.length; first++) {
                double[] both = distances(values, first);
                contrast[p][first] = both[0] - both[1];
                toFirst += first == 0 ? both[0] / contrast.length : 0;
                among += first == 0 ? both[1] / contrast.length : 0;
            }
            later += values.length - 1;
        }
        if (!(among > 0)) {
            return Estimate.not(Reason.NO_VARIATION, "The later cards of every candidacy agree.");
        }
        double p = pValue(contrast, toFirst - among, seed);
        return Estimate.of(new Independence.Pull(panels.size(), later, toFirst, among, toFirst / among, p,
                p < 0.05 ? Independence.Verdict.PULLED : Independence.Verdict.NO_MORE_THAN_CHANCE));
    }

    private static double[] distances(double[] values, int first) {
        int n = values.length;
        double sum = 0;
        double squares = 0;
        double to = 0;
        for (int i = 0; i < n; i++) {
            if (i != first) {
                double off = values[i] - values[first];
                to += off * off;
                sum += off;
                squares += off * off;
            }
        }
        int m = n - 1;
        // The mean squared distance of all pairs is twice the unbiased variance.
        return new double[] {to / m, 2 * Math.max(0, squares - sum * sum / m) / (m - 1)};
    }

    private static double pValue(double[][] contrast, double observed, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int asLow = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double statistic = 0;
            for (double[] panel : contrast) {
                statistic += panel[dice.nextInt(panel.length)] / contrast.length;
            }
            asLow += statistic <= observed + 1e-12 ? 1 : 0;
        }
        return (asLow + 1.0) / (DRAWS + 1.0);
    }
}
