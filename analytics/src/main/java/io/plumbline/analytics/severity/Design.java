package io.plumbline.analytics.severity;

import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ratings laid out for the fit. One crossed factor is the outer, eliminated node by node; the other,
 * with fewer levels, is the inner, which is solved for. Outer nodes own pairs (outer x inner), pairs own
 * scorecards, scorecards own ratings, each contiguous. Nodes of a subset are contiguous on both sides,
 * subsets with most inner nodes first.
 */
final class Design {

    final boolean interviewersOuter;
    final int outers;
    final int inners;
    final int subsets;
    /** Original index of each node. */
    final int[] outerName;
    final int[] innerName;
    /** First outer and first inner node of each subset, and the number of nodes at the end. */
    final int[] subsetOuter;
    final int[] subsetInner;
    final int[] outerSubset;
    final int[] innerSubset;
    final int[] outerPair;
    final int[] pairInner;
    final int[] pairCard;
    final int[] cardRating;
    final int[] competency;
    final double[] value;
    final int competencies;
    private @Nullable NodeKeys keys;

    Design(CountedRatings ratings) {
        this(ratings, false);
    }

    /** @param pooled whether all subsets are taken for one: wrong wherever they are not, and there to show it */
    Design(CountedRatings ratings, boolean pooled) {
        interviewersOuter = ratings.interviewers().size() > ratings.candidates().size();
        int[] outerOf = interviewersOuter ? ratings.cardInterviewer() : ratings.cardCandidate();
        int[] innerOf = interviewersOuter ? ratings.cardCandidate() : ratings.cardInterviewer();
        outers = Math.max(ratings.interviewers().size(), ratings.candidates().size());
        inners = Math.min(ratings.interviewers().size(), ratings.candidates().size());
        competencies = ratings.competencies().size();
        int cards = ratings.cards();

        ConnectedSubsets graph = new ConnectedSubsets(outers, inners);
        for (int card = 0; card < cards; card++) {
            graph.link(outerOf[card], innerOf[card]);
        }
        int[] part = pooled ? new int[outers + inners] : graph.parts();
        subsets = Arrays.stream(part).max().orElse(-1) + 1;
        long[] size = new long[subsets];
        for (int inner = 0; inner < inners; inner++) {
            size[part[outers + inner]]++;
        }
        int[] subsetRank = inverse(ConnectedSubsets.heaviestFirst(size));
        outerName = new int[outers];
        innerName = new int[inners];
        subsetOuter = number(part, 0, outers, subsetRank, outerName);
        subsetInner = number(part, outers, inners, subsetRank, innerName);
        outerSubset = labels(subsetOuter, outers);
        innerSubset = labels(subsetInner, inners);

        int[] outerNumber = inverse(outerName);
        int[] innerNumber = inverse(innerName);
        int[] order = byOuterThenInner(outerOf, innerOf, outerNumber, innerNumber);
        outerPair = new int[outers + 1];
        pairInner = new int[countPairs(order, outerOf, innerOf)];
        pairCard = new int[pairInner.length + 1];
        cardRating = new int[cards + 1];
        competency = new int[ratings.size()];
        value = new double[ratings.size()];
        lay(ratings, order, outerOf, innerOf, outerNumber, innerNumber);
    }

    private void lay(CountedRatings ratings, int[] order, int[] outerOf, int[] innerOf, int[] outerNumber, int[] innerNumber) {
        int pair = 0;
        int rating = 0;
        for (int position = 0; position < order.length; position++) {
            int card = order[position];
            if (position == 0 || outerOf[order[position - 1]] != outerOf[card] || innerOf[order[position - 1]] != innerOf[card]) {
                pairInner[pair] = innerNumber[innerOf[card]];
                pairCard[pair] = position;
                outerPair[outerNumber[outerOf[card]] + 1]++;
                pair++;
            }
            int from = ratings.cardStart()[card];
            int count = ratings.cardStart()[card + 1] - from;
            System.arraycopy(ratings.competency(), from, competency, rating, count);
            System.arraycopy(ratings.value(), from, value, rating, count);
            rating += count;
            cardRating[position + 1] = rating;
        }
        pairCard[pair] = order.length;
        for (int outer = 0; outer < outers; outer++) {
            outerPair[outer + 1] += outerPair[outer];
        }
    }

    private static int countPairs(int[] order, int[] outerOf, int[] innerOf) {
        int pairs = 0;
        for (int position = 0; position < order.length; position++) {
            if (position == 0 || outerOf[order[position - 1]] != outerOf[order[position]] || innerOf[order[position - 1]] != innerOf[order[position]]) {
                pairs++;
            }
        }
        return pairs;
    }

    private int[] byOuterThenInner(int[] outerOf, int[] innerOf, int[] outerNumber, int[] innerNumber) {
        int[] begin = new int[outers + 1];
        for (int outer : outerOf) {
            begin[outerNumber[outer] + 1]++;
        }
        for (int outer = 0; outer < outers; outer++) {
            begin[outer + 1] += begin[outer];
        }
        int[] next = begin.clone();
        int[] order = new int[outerOf.length];
        for (int card = 0; card < order.length; card++) {
            order[next[outerNumber[outerOf[card]]]++] = card;
        }
        for (int outer = 0; outer < outers; outer++) {
            IntArrays.mergeSort(order, begin[outer], begin[outer + 1],
                    (a, b) -> Integer.compare(innerNumber[innerOf[a]], innerNumber[innerOf[b]]));
        }
        return order;
    }

    /** Numbers the nodes of one side by subset, fills their original indices, and returns where subsets begin. */
    private static int[] number(int[] part, int offset, int count, int[] subsetRank, int[] names) {
        int[] begin = new int[subsetRank.length + 1];
        for (int node = 0; node < count; node++) {
            begin[subsetRank[part[offset + node]] + 1]++;
        }
        for (int subset = 0; subset < subsetRank.length; subset++) {
            begin[subset + 1] += begin[subset];
        }
        int[] next = begin.clone();
        for (int node = 0; node < count; node++) {
            names[next[subsetRank[part[offset + node]]]++] = node;
        }
        return begin;
    }

    private static int[] labels(int[] begin, int count) {
        int[] labels = new int[count];
        for (int subset = 0; subset + 1 < begin.length; subset++) {
            Arrays.fill(labels, begin[subset], begin[subset + 1], subset);
        }
        return labels;
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }

    /** Keys for the probes of subsets too large to factor. */
    NodeKeys keys() {
        if (keys == null) {
            keys = new NodeKeys(this);
        }
        return keys;
    }

    int pairs() {
        return pairInner.length;
    }

    int cards() {
        return cardRating.length - 1;
    }

    int ratings() {
        return value.length;
    }

    /** Number of ratings of a scorecard. */
    int ratingsOf(int card) {
        return cardRating[card + 1] - cardRating[card];
    }
}
