package io.plumbline.analytics.independence;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether the first card of a candidacy draws the later ones. If cards are independent given the candidate, every
 * two cards of a candidacy have the same covariance, the candidates' variance. If each later card moves the part
 * w of its way to the first, the first shares w of its own error with each later one, and these share w^2 among
 * each other. The statistic is the mean over candidacies of n >= 3 cards of (mean product of the first with the
 * later - mean product of the later among each other), first and later cards each less their own overall mean;
 * which card counts as the first is drawn at random within candidacies for the p-value. If weak first cards end
 * a candidacy, the first agrees less with the later ones by that alone: the test then finds too little, never
 * too much.
 * R: {@code coin::oneway_test()} on products of pairs, blocked by candidacy.
 * Source: the anchoring of later judgements on the first, Tversky and Kahneman (1974), Science 185:1124-1131.
 */
final class AnchorTest {

    private static final int DRAWS = 1_999;
    private static final int LEAST_CANDIDACIES = 10;

    private AnchorTest() { }

    /** @param panels values of the cards of each candidacy, the first in time first */
    static Estimate<Independence.Anchoring> of(List<double[]> panels, long seed) {
        if (panels.size() < LEAST_CANDIDACIES) {
            return Estimate.not(Reason.TOO_FEW, "Fewer than " + LEAST_CANDIDACIES + " candidacies have three or more cards.");
        }
        double[] means = means(panels);
        // For every card as the first: mean product with it, less among the rest.
        double[][] contrast = new double[panels.size()][];
        double withFirst = 0;
        double among = 0;
        long later = 0;
        for (int p = 0; p < contrast.length; p++) {
            double[] value = panels.get(p).clone();
            for (int i = 0; i < value.length; i++) {
                value[i] -= means[i == 0 ? 0 : 1];
            }
            double sum = Arrays.stream(value).sum();
            double squares = Arrays.stream(value).map(x -> x * x).sum();
            contrast[p] = new double[value.length];
            for (int first = 0; first < value.length; first++) {
                double[] both = products(value[first], sum - value[first], squares - value[first] * value[first], value.length - 1.0);
                contrast[p][first] = both[0] - both[1];
                withFirst += first == 0 ? both[0] / contrast.length : 0;
                among += first == 0 ? both[1] / contrast.length : 0;
            }
            later += value.length - 1;
        }
        double p = pValue(contrast, withFirst - among, seed);
        return Estimate.of(new Independence.Anchoring(panels.size(), later, withFirst, among, p,
                p < 0.05 ? Independence.Verdict.PULLED : Independence.Verdict.NO_MORE_THAN_CHANCE));
    }

    /** Of first cards, and of later ones. */
    private static double[] means(List<double[]> panels) {
        double first = 0;
        double later = 0;
        long count = 0;
        for (double[] value : panels) {
            first += value[0];
            count += value.length - 1;
            for (int i = 1; i < value.length; i++) {
                later += value[i];
            }
        }
        return new double[] {first / panels.size(), later / count};
    }

    /** Mean product of one card with the m others, and of the others among each other, from the others' sum and sum of squares. */
    private static double[] products(double first, double sum, double squares, double m) {
        return new double[] {first * sum / m, (sum * sum - squares) / (m * (m - 1))};
    }

    private static double pValue(double[][] contrast, double observed, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int asHigh = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double statistic = 0;
            for (double[] panel : contrast) {
                statistic += panel[dice.nextInt(panel.length)] / contrast.length;
            }
            asHigh += statistic >= observed - 1e-12 ? 1 : 0;
        }
        return (asHigh + 1.0) / (DRAWS + 1.0);
    }
}
