package io.plumbline.analytics.rasch;

import it.unimi.dsi.fastutil.doubles.DoubleAVLTreeSet;
import java.util.Arrays;

/**
 * The categories in use, by threshold group: one group for all competencies, or one for each. Categories nobody
 * used have no finite threshold, so they are left out and the others numbered from 0 upwards.
 */
final class Categories {

    /** More distinct values than this are no rating scale. */
    static final int MOST = 25;

    private final double[] values;
    private final int[] group;
    /** By group, the category of each value, -1 when unused. */
    private int[][] category;
    private int[] steps;
    private int[] offset;

    private Categories(double[] values, int[] group, int groups) {
        this.values = values;
        this.group = group;
        category = new int[groups][values.length];
        steps = new int[groups];
        offset = new int[groups + 1];
    }

    /** @return null when there are more than {@link #MOST} distinct values */
    static @org.jspecify.annotations.Nullable Categories of(RaschRatings ratings, ScaleModel model) {
        DoubleAVLTreeSet distinct = new DoubleAVLTreeSet();
        for (double value : ratings.rating()) {
            if (distinct.add(value == 0 ? 0.0 : value) && distinct.size() > MOST) {
                return null;
            }
        }
        int[] group = new int[ratings.competencies()];
        boolean common = model == ScaleModel.RATING_SCALE;
        if (!common) {
            Arrays.setAll(group, i -> i);
        }
        return new Categories(distinct.toDoubleArray(), group, common ? 1 : ratings.competencies());
    }

    int valueIndex(double rating) {
        return Arrays.binarySearch(values, rating == 0 ? 0.0 : rating);
    }

    /** Numbers the categories anew from the uses of each value, by group. */
    void renumber(boolean[][] used) {
        for (int g = 0; g < steps.length; g++) {
            int next = 0;
            for (int v = 0; v < values.length; v++) {
                category[g][v] = used[g][v] ? next++ : -1;
            }
            steps[g] = Math.max(0, next - 1);
            offset[g + 1] = offset[g] + steps[g];
        }
    }

    boolean[][] unused() {
        return new boolean[steps.length][values.length];
    }

    int category(int competency, int valueIndex) {
        return category[group[competency]][valueIndex];
    }

    /** Number of thresholds of a competency's group: its highest category. */
    int stepsOf(int competency) {
        return steps[group[competency]];
    }

    /** Where the thresholds of a competency's group begin among all thresholds. */
    int offsetOf(int competency) {
        return offset[group[competency]];
    }

    int groupOf(int competency) {
        return group[competency];
    }

    int groups() {
        return steps.length;
    }

    int steps(int group) {
        return steps[group];
    }

    int offset(int group) {
        return offset[group];
    }

    /** Number of thresholds in all groups together. */
    int thresholds() {
        return offset[steps.length];
    }

    int mostSteps() {
        return Arrays.stream(steps).max().orElse(0);
    }

    /** The rating that stands for a category of a group. */
    double value(int group, int wanted) {
        for (int v = 0; v < values.length; v++) {
            if (category[group][v] == wanted) {
                return values[v];
            }
        }
        throw new IllegalArgumentException("category " + wanted);
    }
}
