package io.plumbline.analytics.severity;

import java.util.Arrays;

/**
 * The fixed part: an intercept for each subset, and competencies. Where competencies and subsets fall
 * into parts of their own, the columns are dependent; one competency is dropped for each such part, the
 * first. The restricted likelihood does not depend on which: the bases differ by a determinant of one.
 */
final class FixedEffects {

    private static final int DROPPED = -1;

    /** Column of each competency, -1 where dropped. */
    final int[] column;
    /** Number of competency columns. */
    final int columns;
    /** Competency columns and subset intercepts together. */
    final int rank;

    FixedEffects(Design design) {
        ConnectedSubsets graph = new ConnectedSubsets(design.competencies, design.subsets);
        for (int outer = 0; outer < design.outers; outer++) {
            int from = design.cardRating[design.pairCard[design.outerPair[outer]]];
            int to = design.cardRating[design.pairCard[design.outerPair[outer + 1]]];
            for (int rating = from; rating < to; rating++) {
                graph.link(design.competency[rating], design.outerSubset[outer]);
            }
        }
        int[] part = graph.parts();
        boolean[] met = new boolean[design.competencies + design.subsets];
        column = new int[design.competencies];
        Arrays.fill(column, DROPPED);
        int next = 0;
        for (int competency = 0; competency < design.competencies; competency++) {
            if (met[part[competency]]) {
                column[competency] = next++;
            }
            met[part[competency]] = true;
        }
        columns = next;
        rank = columns + design.subsets;
    }
}
