package io.plumbline.analytics.interval;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The false discovery rate among many comparisons.
 * R: {@code p.adjust(p, "BH")}. Source: Benjamini and Hochberg (1995), JRSS B 57:289-300.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() { }

    /** Adjusted p-values, in the order given; reject where at most the wished rate. */
    public static double[] adjust(double[] pValues) {
        int count = pValues.length;
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        IntArrays.stableSort(order, (a, b) -> Double.compare(pValues[b], pValues[a]));
        double[] adjusted = new double[count];
        double least = 1;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, pValues[order[i]] * count / (count - i));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }
}
