package io.plumbline.analytics.severity;

import io.plumbline.analytics.draw.Keys;
import io.plumbline.analytics.draw.ValueRanks;

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
        int[] rank = ValueRanks.of(design.value);
        long[] competency = new long[design.competencies];
        for (int i = 0; i < design.ratings(); i++) {
            competency[design.competency[i]] += Keys.mix(rank[i] + 1L);
        }
        long[] pair = pairs(design, rank, competency);
        long[] outers = new long[design.outers];
        long[] inners = new long[design.inners];
        for (int round = 0; round < ROUNDS; round++) {
            long[] nextOuter = new long[design.outers];
            long[] nextInner = new long[design.inners];
            for (int node = 0; node < design.outers; node++) {
                for (int p = design.outerPair[node]; p < design.outerPair[node + 1]; p++) {
                    // Sums do not depend on the order of the neighbours.
                    nextOuter[node] += Keys.mix(pair[p] + 3 * Keys.mix(inners[design.pairInner[p]]));
                    nextInner[design.pairInner[p]] += Keys.mix(pair[p] + 5 * Keys.mix(outers[node]));
                }
            }
            outers = nextOuter;
            inners = nextInner;
        }
        outer = Keys.distinct(outers);
        inner = Keys.distinct(inners);
    }

    private static long[] pairs(Design design, int[] rank, long[] competency) {
        long[] pair = new long[design.pairs()];
        for (int p = 0; p < pair.length; p++) {
            for (int card = design.pairCard[p]; card < design.pairCard[p + 1]; card++) {
                long sum = 0;
                for (int i = design.cardRating[card]; i < design.cardRating[card + 1]; i++) {
                    sum += Keys.mix(rank[i] + 7 * competency[design.competency[i]]);
                }
                pair[p] += Keys.mix(sum);
            }
        }
        return pair;
    }

    /** The key of a pair, from those of its two nodes. */
    static long pair(long outer, long inner) {
        return Keys.mix(outer + 3 * inner);
    }
}
