package io.plumbline.analytics.validity;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * An item's mean score of each hire that has one.
 *
 * @param item index of the interviewer, competency, kind or signal
 * @param hire numbers of hires, ascending
 * @param score as long as hire
 */
record ItemScores(int item, int[] hire, double[] score) {

    /** Collects single scores in any order. */
    static final class Collector {

        private final LongArrayList keys = new LongArrayList();
        private final DoubleArrayList scores = new DoubleArrayList();

        void add(int item, int hire, double score) {
            keys.add((long) item << 32 | hire);
            scores.add(score);
        }

        /** By item, then hire; a hire's scores of an item are averaged. */
        List<ItemScores> items() {
            int[] order = new int[keys.size()];
            java.util.Arrays.setAll(order, i -> i);
            IntArrays.stableSort(order, (a, b) -> Long.compare(keys.getLong(a), keys.getLong(b)));
            List<ItemScores> items = new ArrayList<>();
            IntArrayList hire = new IntArrayList();
            DoubleArrayList score = new DoubleArrayList();
            int from = 0;
            while (from < order.length) {
                long key = keys.getLong(order[from]);
                double sum = 0;
                int to = from;
                while (to < order.length && keys.getLong(order[to]) == key) {
                    sum += scores.getDouble(order[to++]);
                }
                hire.add((int) key);
                score.add(sum / (to - from));
                if (to == order.length || keys.getLong(order[to]) >>> 32 != key >>> 32) {
                    items.add(new ItemScores((int) (key >>> 32), hire.toIntArray(), score.toDoubleArray()));
                    hire.clear();
                    score.clear();
                }
                from = to;
            }
            return items;
        }
    }
}
