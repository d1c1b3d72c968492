package io.plumbline.analytics.probability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The reliability curve without bins to choose: Brier score = miscalibration - discrimination + uncertainty.
 * R: {@code summary(reliabilitydiag::reliabilitydiag(stated, y = happened))}. Source: Dimitriadis, Gneiting and
 * Jordan (2021), PNAS 118:e2016191118.
 *
 * @param miscalibration what the best monotone relabelling of the stated values would save
 * @param discrimination what the relabelled values gain over the overall share
 * @param uncertainty Brier score of the overall share
 * @param curve by distinct stated value, ascending; of more than 500, 500 evenly spaced
 */
public record Corp(double miscalibration, double discrimination, double uncertainty, List<CurvePoint> curve) {

    private static final int MOST_POINTS = 500;

    /**
     * @param stated probability
     * @param recalibrated share of the event on the monotone curve
     * @param count how often it was stated
     * @param bandLower of 95% consistency: where the curve would lie here if the stated values were right
     * @param bandUpper of the same
     */
    public record CurvePoint(double stated, double recalibrated, long count, double bandLower, double bandUpper) { }

    /**
     * @param stated probabilities, 0 to 1; at least one
     * @param happened as long as stated
     * @param replicates of the seeded draws behind the consistency bands, at least 40
     */
    public static Corp of(double[] stated, boolean[] happened, int replicates, long seed) {
        Isotonic isotonic = new Isotonic(stated);
        double[] outcome = new double[stated.length];
        double share = 0;
        double score = 0;
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = happened[i] ? 1 : 0;
            share += outcome[i] / outcome.length;
            score += (stated[i] - outcome[i]) * (stated[i] - outcome[i]) / outcome.length;
        }
        double[] fitted = new double[isotonic.distinct()];
        isotonic.fit(outcome, fitted);
        double recalibrated = 0;
        for (int i = 0; i < outcome.length; i++) {
            double value = fitted[index(isotonic, stated[i])];
            recalibrated += (value - outcome[i]) * (value - outcome[i]) / outcome.length;
        }
        double uncertainty = share * (1 - share);
        int[] shown = shown(fitted.length);
        double[][] bands = bands(isotonic, stated, shown, replicates, seed);
        List<CurvePoint> curve = new ArrayList<>();
        for (int p = 0; p < shown.length; p++) {
            int d = shown[p];
            curve.add(new CurvePoint(isotonic.value(d), fitted[d], isotonic.count(d), bands[0][p], bands[1][p]));
        }
        return new Corp(score - recalibrated, uncertainty - recalibrated, uncertainty, List.copyOf(curve));
    }

    private static int index(Isotonic isotonic, double stated) {
        int low = 0;
        int high = isotonic.distinct() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isotonic.value(middle) < stated) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All distinct values, or evenly spaced ones, first and last included, where there are very many. */
    private static int[] shown(int distinct) {
        int[] shown = new int[Math.min(distinct, MOST_POINTS)];
        for (int p = 0; p < shown.length; p++) {
            shown[p] = distinct <= MOST_POINTS ? p : (int) ((long) p * (distinct - 1) / (MOST_POINTS - 1));
        }
        return shown;
    }

    /** The 2.5% and 97.5% points of the curve when each event happens with the stated probability. */
    private static double[][] bands(Isotonic isotonic, double[] stated, int[] shown, int replicates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[shown.length][replicates];
        double[] outcome = new double[stated.length];
        double[] fitted = new double[isotonic.distinct()];
        for (int b = 0; b < replicates; b++) {
            // In the order of the stated values: how the rows come must not matter.
            for (int i : isotonic.order()) {
                outcome[i] = random.nextDouble() < stated[i] ? 1 : 0;
            }
            isotonic.fit(outcome, fitted);
            for (int p = 0; p < shown.length; p++) {
                drawn[p][b] = fitted[shown[p]];
            }
        }
        double[][] bands = new double[2][shown.length];
        int tail = (int) Math.floor(0.025 * replicates);
        for (int p = 0; p < shown.length; p++) {
            Arrays.sort(drawn[p]);
            bands[0][p] = drawn[p][tail];
            bands[1][p] = drawn[p][replicates - 1 - tail];
        }
        return bands;
    }
}
