package io.plumbline.analytics.reliability;

import java.util.Arrays;

/** Connected parts of a two-sided graph given as its edges. */
final class Subsets {

    private final int[] left;
    private final int[] parent;

    Subsets(int[] left, int[] right) {
        this.left = left;
        int lefts = Arrays.stream(left).max().orElse(-1) + 1;
        int rights = Arrays.stream(right).max().orElse(-1) + 1;
        parent = new int[lefts + rights];
        Arrays.setAll(parent, i -> i);
        for (int e = 0; e < left.length; e++) {
            int a = root(left[e]);
            int b = root(lefts + right[e]);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The least left node of each edge's part. */
    int[] ofRows() {
        return Arrays.stream(left).map(this::root).toArray();
    }
}
