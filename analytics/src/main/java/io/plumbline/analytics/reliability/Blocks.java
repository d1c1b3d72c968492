package io.plumbline.analytics.reliability;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Runs of equal values. */
final class Blocks {

    private Blocks() { }

    /** Where each run of a grouped array begins, and its length at the end. */
    static int[] starts(int[] grouped) {
        IntArrayList starts = new IntArrayList();
        for (int r = 0; r < grouped.length; r++) {
            if (r == 0 || grouped[r] != grouped[r - 1]) {
                starts.add(r);
            }
        }
        starts.add(grouped.length);
        return starts.toIntArray();
    }
}
