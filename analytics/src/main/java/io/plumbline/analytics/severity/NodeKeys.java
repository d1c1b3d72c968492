package io.plumbline.analytics.severity;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * A key for every node, made of its ratings and its neighbours' but not of its name or place, so that
 * probes drawn by key do not change when ids are renamed or rows reordered. Nodes that look the same get
 * different keys by counting them: which of them gets which makes no difference.
 */
final class NodeKeys {

    private static final int ROUNDS = 3;

    final long[] outer;
    final long[] inner;

    NodeKeys(Design design) {
        long[] competency = new long[design.competencies];
        for (int i = 0; i < design.ratings(); i++) {
            competency[design.competency[i]] += Signs.mix(Double.doubleToLongBits(design.value[i]));
        }
        long[] pair = pairs(design, competency);
        long[] outers = new long[design.outers];
        long[] inners = new long[design.inners];
        for (int round = 0; round < ROUNDS; round++) {
            long[] nextOuter = new long[design.outers];
            long[] nextInner = new long[design.inners];
            for (int node = 0; node < design.outers; node++) {
                for (int p = design.outerPair[node]; p < design.outerPair[node + 1]; p++) {
                    // Sums do not depend on the order of the neighbours.
                    nextOuter[node] += Signs.mix(pair[p] + 3 * Signs.mix(inners[design.pairInner[p]]));
                    nextInner[design.pairInner[p]] += Signs.mix(pair[p] + 5 * Signs.mix(outers[node]));
                }
            }
            outers = nextOuter;
            inners = nextInner;
        }
        outer = distinct(outers);
        inner = distinct(inners);
    }

    private static long[] pairs(Design design, long[] competency) {
        long[] pair = new long[design.pairs()];
        for (int p = 0; p < pair.length; p++) {
            for (int card = design.pairCard[p]; card < design.pairCard[p + 1]; card++) {
                long sum = 0;
                for (int i = design.cardRating[card]; i < design.cardRating[card + 1]; i++) {
                    sum += Signs.mix(Double.doubleToLongBits(design.value[i]) + 7 * competency[design.competency[i]]);
                }
                pair[p] += Signs.mix(sum);
            }
        }
        return pair;
    }

    private static long[] distinct(long[] keys) {
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> i);
        IntArrays.parallelQuickSort(order, (a, b) -> keys[a] == keys[b] ? Integer.compare(a, b) : Long.compare(keys[a], keys[b]));
        long[] distinct = new long[keys.length];
        int like = 0;
        for (int i = 0; i < order.length; i++) {
            like = i > 0 && keys[order[i]] == keys[order[i - 1]] ? like + 1 : 0;
            distinct[order[i]] = Signs.mix(keys[order[i]] + 11L * like);
        }
        return distinct;
    }

    /** The key of a pair, from those of its two nodes. */
    static long pair(long outer, long inner) {
        return Signs.mix(outer + 3 * inner);
    }
}
