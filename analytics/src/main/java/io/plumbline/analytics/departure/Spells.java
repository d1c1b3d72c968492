package io.plumbline.analytics.departure;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Observed times sorted and gathered: at each distinct time how many are at risk, end by each cause, and are
 * censored. Someone censored at a time is at risk at that time, as in R.
 *
 * @param time distinct, increasing
 * @param atRisk at each time, just before it
 * @param events at each time, by cause 1 to {@code causes}
 * @param censored at each time
 */
record Spells(double[] time, long[] atRisk, long[][] events, long[] censored) {

    /**
     * @param times each at least 0
     * @param cause of the end of each: 0 for censored, 1 to {@code causes} otherwise
     * @throws IllegalArgumentException when lengths differ, a time is negative or no number, or a cause is unknown
     */
    static Spells of(double[] times, int[] cause, int causes) {
        if (times.length != cause.length) {
            throw new IllegalArgumentException(times.length + " times, " + cause.length + " causes");
        }
        int[] order = new int[times.length];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (a, b) -> Double.compare(times[a], times[b]));
        int distinct = 0;
        for (int i = 0; i < order.length; i++) {
            if (!(times[order[i]] >= 0) || cause[order[i]] < 0 || cause[order[i]] > causes) {
                throw new IllegalArgumentException("time " + times[order[i]] + ", cause " + cause[order[i]]);
            }
            distinct += i == 0 || times[order[i]] != times[order[i - 1]] ? 1 : 0;
        }
        Spells spells = new Spells(new double[distinct], new long[distinct], new long[distinct][causes], new long[distinct]);
        int at = -1;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || times[order[i]] != times[order[i - 1]]) {
                at++;
                spells.time[at] = times[order[i]];
                spells.atRisk[at] = order.length - i;
            }
            if (cause[order[i]] == 0) {
                spells.censored[at]++;
            } else {
                spells.events[at][cause[order[i]] - 1]++;
            }
        }
        return spells;
    }

    long ends(int at) {
        long ends = 0;
        for (long count : events[at]) {
            ends += count;
        }
        return ends;
    }
}
