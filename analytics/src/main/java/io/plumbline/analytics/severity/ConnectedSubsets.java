package io.plumbline.analytics.severity;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** The connected parts of a graph between two kinds of nodes, by union and find. */
final class ConnectedSubsets {

    private final int[] parent;
    private final int left;

    /** @param left nodes of the first kind; those of the second follow them */
    ConnectedSubsets(int left, int right) {
        this.left = left;
        parent = new int[left + right];
        Arrays.setAll(parent, i -> i);
    }

    void link(int leftNode, int rightNode) {
        int a = root(leftNode);
        int b = root(left + rightNode);
        // The lesser root wins, so a part's root is its first node whatever the order of the links.
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The part of each node, numbered from 0 in the order of their first nodes. */
    int[] parts() {
        int[] part = new int[parent.length];
        int next = 0;
        for (int node = 0; node < parent.length; node++) {
            int root = root(node);
            part[node] = root == node ? next++ : part[root];
        }
        return part;
    }

    /** Positions 0..n-1 by descending weight, then as they were. */
    static int[] heaviestFirst(long[] weight) {
        int[] order = new int[weight.length];
        Arrays.setAll(order, i -> i);
        IntArrays.stableSort(order, (a, b) -> Long.compare(weight[b], weight[a]));
        return order;
    }
}
