package io.plumbline.analytics.validity;

import it.unimi.dsi.fastutil.ints.IntArrays;

/** Ranks from 1, tied values sharing the mean of theirs. R: {@code rank(x)}. */
final class Midranks {

    private Midranks() { }

    static double[] of(double[] values) {
        int[] order = new int[values.length];
        java.util.Arrays.setAll(order, i -> i);
        IntArrays.stableSort(order, (a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0));
        double[] rank = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                rank[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return rank;
    }
}
