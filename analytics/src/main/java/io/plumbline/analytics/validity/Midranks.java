package io.plumbline.analytics.validity;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Ranks from 1, tied values sharing the mean of theirs. Values that differ by no more than rounding makes of equal ones
 * (1e-10 of the range) are tied: scores are computed, and a tie must not depend on the order of a sum.
 * R: {@code rank(x)}.
 */
final class Midranks {

    private static final double ROUNDING = 1e-10;

    private Midranks() { }

    static double[] of(double[] values) {
        int[] order = new int[values.length];
        java.util.Arrays.setAll(order, i -> i);
        IntArrays.stableSort(order, (a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0));
        double[] rank = new double[values.length];
        double same = values.length == 0 ? 0 : ROUNDING * (values[order[values.length - 1]] - values[order[0]]);
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && (to == from || values[order[to]] - values[order[to - 1]] <= same)) {
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
