package io.plumbline.analytics.probability;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * The nondecreasing curve nearest to the outcomes, by pooling adjacent violators; equal stated values are pooled first.
 * R: {@code isoreg(stated, happened)} after averaging ties. Source: Ayer et al. (1955), Annals of Mathematical
 * Statistics 26:641-647.
 */
final class Isotonic {

    private final int[] order;
    /** Where each distinct stated value begins in the order, and the number of observations at the end. */
    private final int[] begin;
    private final int distinct;
    private final double[] stated;
    private final double[] blockSum;
    private final int[] blockFrom;

    Isotonic(double[] stated) {
        this.stated = stated;
        order = new int[stated.length];
        java.util.Arrays.setAll(order, i -> i);
        IntArrays.stableSort(order, (a, b) -> Double.compare(stated[a] + 0.0, stated[b] + 0.0));
        int[] begins = new int[stated.length + 1];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || stated[order[i]] != stated[order[i - 1]]) {
                begins[count++] = i;
            }
        }
        begins[count] = order.length;
        begin = begins;
        distinct = count;
        blockSum = new double[count + 1];
        blockFrom = new int[count + 1];
    }

    /** Places of the observations by ascending stated value. */
    int[] order() {
        return order;
    }

    int distinct() {
        return distinct;
    }

    /** A distinct stated value. */
    double value(int index) {
        return stated[order[begin[index]]];
    }

    int count(int index) {
        return begin[index + 1] - begin[index];
    }

    /** The fitted value at each distinct stated value, into the array given. */
    void fit(double[] outcome, double[] fitted) {
        int blocks = 0;
        for (int d = 0; d < distinct; d++) {
            double sum = 0;
            for (int i = begin[d]; i < begin[d + 1]; i++) {
                sum += outcome[order[i]];
            }
            blockFrom[blocks] = d;
            blockSum[blocks++] = sum;
            while (blocks > 1 && mean(blocks - 2, blockFrom[blocks - 1]) >= mean(blocks - 1, d + 1)) {
                blockSum[blocks - 2] += blockSum[blocks - 1];
                blocks--;
            }
        }
        for (int b = 0; b < blocks; b++) {
            int to = b + 1 < blocks ? blockFrom[b + 1] : distinct;
            java.util.Arrays.fill(fitted, blockFrom[b], to, mean(b, to));
        }
    }

    private double mean(int block, int to) {
        return blockSum[block] / (begin[to] - begin[blockFrom[block]]);
    }
}
