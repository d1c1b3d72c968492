package io.plumbline.analytics.severity;

import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Numbers subsets for people: most ratings first, then most interviewers, then by the first interviewer's name. */
final class SubsetOrder {

    private final Design design;
    private final List<Subset> subsets = new ArrayList<>();
    private final int[] number;

    SubsetOrder(Design design, CountedRatings ratings) {
        this.design = design;
        int[] interviewer = design.interviewersOuter ? design.outerName : design.innerName;
        int[] begin = design.interviewersOuter ? design.subsetOuter : design.subsetInner;
        Integer[] order = new Integer[design.subsets];
        Arrays.setAll(order, i -> i);
        // Names are sorted and nodes of a subset keep their order, so a subset's first node has its first name.
        Arrays.sort(order, Comparator.comparingInt((Integer s) -> -ratings(s)).thenComparingInt(s -> begin[s] - begin[s + 1])
                .thenComparing(s -> ratings.interviewers().get(interviewer[begin[s]])));
        number = new int[design.subsets];
        for (int place = 0; place < order.length; place++) {
            int s = order[place];
            number[s] = place + 1;
            long outers = design.subsetOuter[s + 1] - (long) design.subsetOuter[s];
            long inners = design.subsetInner[s + 1] - (long) design.subsetInner[s];
            subsets.add(new Subset(place + 1, design.interviewersOuter ? outers : inners, design.interviewersOuter ? inners : outers,
                    card(s + 1) - (long) card(s), ratings(s)));
        }
    }

    private int card(int subset) {
        return design.pairCard[design.outerPair[design.subsetOuter[subset]]];
    }

    private int ratings(int subset) {
        return design.cardRating[card(subset + 1)] - design.cardRating[card(subset)];
    }

    List<Subset> subsets() {
        return List.copyOf(subsets);
    }

    /** The report's number of a subset of the design, from 1. */
    int number(int subset) {
        return number[subset];
    }
}
