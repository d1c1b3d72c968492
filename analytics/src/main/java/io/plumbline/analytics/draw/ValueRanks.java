package io.plumbline.analytics.draw;

import it.unimi.dsi.fastutil.doubles.DoubleOpenHashSet;
import java.util.Arrays;

/**
 * Which of the distinct values each value is, counted from the least: what is left of ratings when neither
 * where the scale begins nor how far apart its points lie may play a part.
 */
public final class ValueRanks {

    private static final int FEW = 4096;

    private ValueRanks() { }

    /** By value, from 0; zeros of either sign are the same value. */
    public static int[] of(double[] values) {
        double[] distinct = distinct(values);
        int[] rank = new int[values.length];
        Arrays.parallelSetAll(rank, i -> Arrays.binarySearch(distinct, values[i] + 0.0));
        return rank;
    }

    private static double[] distinct(double[] values) {
        DoubleOpenHashSet seen = new DoubleOpenHashSet();
        for (double value : values) {
            if (seen.add(value + 0.0) && seen.size() > FEW) {
                return ofMany(values);
            }
        }
        double[] distinct = seen.toDoubleArray();
        Arrays.sort(distinct);
        return distinct;
    }

    private static double[] ofMany(double[] values) {
        double[] sorted = new double[values.length];
        Arrays.setAll(sorted, i -> values[i] + 0.0);
        Arrays.parallelSort(sorted);
        int size = 0;
        for (double value : sorted) {
            if (size == 0 || value != sorted[size - 1]) {
                sorted[size++] = value;
            }
        }
        return Arrays.copyOf(sorted, size);
    }
}
