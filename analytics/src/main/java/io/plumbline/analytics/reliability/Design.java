package io.plumbline.analytics.reliability;

import java.util.Arrays;

/**
 * Observations in blocks that share no nested effect, so that all but the crossed factors stays within a block.
 *
 * @param start where each block's observations begin, and their number at the end
 * @param nested by factor, a label of each observation; labels differ between levels within a block
 * @param crossed by factor, the level of each observation
 * @param levels number of levels of each crossed factor
 * @param fixed by fixed factor, the column of each observation, -1 for none; columns are numbered through all fixed factors
 *        and independent of each other
 * @param columns number of fixed columns
 * @param y the observations
 */
record Design(int[] start, int[][] nested, int[][] crossed, int[] levels, int[][] fixed, int columns, double[] y) {

    int blocks() {
        return start.length - 1;
    }

    int size() {
        return y.length;
    }

    /** Number of variances: nested factors, crossed factors, residual. */
    int components() {
        return nested.length + crossed.length + 1;
    }

    int longestBlock() {
        int longest = 0;
        for (int b = 0; b < blocks(); b++) {
            longest = Math.max(longest, start[b + 1] - start[b]);
        }
        return longest;
    }

    Design with(double[] values) {
        return new Design(start, nested, crossed, levels, fixed, columns, values);
    }

    /**
     * The column of each observation for each crossed factor. A level seen in one block only needs none: its effect is
     * nested after all, and gets -1.
     */
    int[][] crossedColumns() {
        int[][] column = new int[crossed.length][];
        int next = 0;
        for (int f = 0; f < crossed.length; f++) {
            int[] first = new int[levels[f]];
            Arrays.fill(first, -1);
            boolean[] several = new boolean[levels[f]];
            for (int b = 0; b < blocks(); b++) {
                for (int r = start[b]; r < start[b + 1]; r++) {
                    int level = crossed[f][r];
                    several[level] |= first[level] >= 0 && first[level] != b;
                    first[level] = b;
                }
            }
            int[] number = new int[levels[f]];
            for (int level = 0; level < number.length; level++) {
                number[level] = several[level] ? next++ : -1;
            }
            column[f] = Arrays.stream(crossed[f]).map(level -> number[level]).toArray();
        }
        return column;
    }
}
