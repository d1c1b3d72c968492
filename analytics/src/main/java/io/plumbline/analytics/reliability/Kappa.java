package io.plumbline.analytics.reliability;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;

/** Agreement on categories beyond chance. */
public final class Kappa {

    private Kappa() { }

    /**
     * Fleiss' kappa; with numbers of raters that differ, each unit's agreement has equal weight and chance is taken from
     * all ratings.
     * R: {@code irr::kappam.fleiss(table)}. Source: Fleiss (1971), Psychological Bulletin 76:378-382.
     *
     * @param counts by unit and category, how many raters chose it; units with fewer than two raters are left out
     * @return the value, and its z against no agreement where all units have as many raters (otherwise NaN); not estimable:
     *         {@code EMPTY} when no unit has two raters, {@code NO_VARIATION} when all chose one category
     */
    public static Estimate<double[]> fleiss(int[][] counts) {
        int categories = counts.length == 0 ? 0 : counts[0].length;
        double[] share = new double[categories];
        double agreement = 0;
        long units = 0;
        long ratings = 0;
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int[] unit : counts) {
            int raters = 0;
            long squares = 0;
            for (int count : unit) {
                raters += count;
                squares += (long) count * count;
            }
            if (raters >= 2) {
                units++;
                ratings += raters;
                fewest = Math.min(fewest, raters);
                most = Math.max(most, raters);
                agreement += (squares - raters) / ((double) raters * (raters - 1));
                for (int c = 0; c < categories; c++) {
                    share[c] += unit[c];
                }
            }
        }
        if (units == 0) {
            return Estimate.not(Reason.EMPTY, "Nothing was rated by two interviewers.");
        }
        double chance = 0;
        double sumPq = 0;
        double sumSkew = 0;
        for (double count : share) {
            double p = count / ratings;
            chance += p * p;
            sumPq += p * (1 - p);
            sumSkew += p * (1 - p) * (1 - 2 * p);
        }
        if (chance >= 1) {
            return Estimate.not(Reason.NO_VARIATION, "Everyone chose the same category.");
        }
        double kappa = (agreement / units - chance) / (1 - chance);
        double variance = 2 * (sumPq * sumPq - sumSkew) / (sumPq * sumPq * units * most * (most - 1.0));
        return Estimate.of(new double[] {kappa, fewest == most && variance > 0 ? kappa / Math.sqrt(variance) : Double.NaN});
    }

    /**
     * Cohen's kappa of two raters with disagreements weighted by their distance in categories, squared or not.
     * R: {@code psych::cohen.kappa(table)$weighted.kappa} (squared), {@code irr::kappa2(pairs, "equal")} (not).
     * Source: Cohen (1968), Psychological Bulletin 70:213-220.
     *
     * @param table counts by the first and the second rater's category
     * @param power 1 for linear, 2 for quadratic weights
     * @return not estimable: {@code EMPTY} without pairs; {@code NO_VARIATION} when chance leaves no disagreement
     */
    public static Estimate<Double> weighted(double[][] table, int power) {
        int size = table.length;
        double[] rows = new double[size];
        double[] columns = new double[size];
        double all = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                rows[a] += table[a][b];
                columns[b] += table[a][b];
                all += table[a][b];
            }
        }
        if (all == 0) {
            return Estimate.not(Reason.EMPTY, "No two interviewers rated the same.");
        }
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double weight = Math.pow(Math.abs(a - b), power);
                observed += weight * table[a][b] / all;
                expected += weight * rows[a] * columns[b] / (all * all);
            }
        }
        if (expected == 0) {
            return Estimate.not(Reason.NO_VARIATION, "Everyone chose the same category.");
        }
        return Estimate.of(1 - observed / expected);
    }
}
