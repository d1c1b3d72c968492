package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Sums of ratings by competency, of some cards. */
final class Totals {

    private final double[] sum;
    private final double[] count;
    private final IntArrayList used = new IntArrayList();
    private double allSum;
    private double allCount;

    Totals(int competencies) {
        sum = new double[competencies];
        count = new double[competencies];
    }

    void add(CountedRatings ratings, double[] centred, int card) {
        for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
            int i = ratings.competency()[r];
            if (count[i] == 0) {
                used.add(i);
            }
            sum[i] += centred[r];
            count[i]++;
            allSum += centred[r];
            allCount++;
        }
    }

    /** Adds products and pairs of these ratings with those of the others in the whole, of different competencies. */
    void against(Totals whole, int j, double[] products, double[] pairs) {
        double product = allSum * (whole.allSum - allSum);
        double pair = allCount * (whole.allCount - allCount);
        for (int u = 0; u < used.size(); u++) {
            int i = used.getInt(u);
            product -= sum[i] * (whole.sum[i] - sum[i]);
            pair -= count[i] * (whole.count[i] - count[i]);
        }
        products[j] += product;
        pairs[j] += pair;
    }

    void clear() {
        for (int u = 0; u < used.size(); u++) {
            sum[used.getInt(u)] = 0;
            count[used.getInt(u)] = 0;
        }
        used.clear();
        allSum = 0;
        allCount = 0;
    }
}
