package io.plumbline.analytics.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays the ratings of the cards that count into arrays, and numbers only the names that occur in them. */
final class RatingsAssembly {

    private final RatingIndex index;
    private final int[] order;
    private final int[] ratingRows;
    private final int standingUpTo;

    RatingsAssembly(RatingIndex index, int[] order, int[] ratingRows, int standingUpTo) {
        this.index = index;
        this.order = order;
        this.ratingRows = ratingRows;
        this.standingUpTo = standingUpTo;
    }

    CountedRatings ratings() {
        int[] cards = Arrays.stream(order).filter(card -> index.takes(card, standingUpTo)).toArray();
        int[] start = new int[cards.length + 1];
        for (int i = 0; i < cards.length; i++) {
            start[i + 1] = start[i] + index.ratingsOf(cards[i]);
        }
        int[] competency = new int[start[cards.length]];
        double[] value = new double[competency.length];
        int[] begin = begins();
        for (int i = 0; i < cards.length; i++) {
            for (int k = 0; k < start[i + 1] - start[i]; k++) {
                int row = ratingRows[begin[cards[i]] + k];
                competency[start[i] + k] = index.competencyOf(row);
                value[start[i] + k] = index.valueOf(row);
            }
        }
        int[] candidate = map(cards, index::candidateOf);
        int[] interviewer = map(cards, index::interviewerOf);
        return new CountedRatings(renumber(index.candidates(), candidate), renumber(index.interviewers(), interviewer),
                renumber(index.competencies(), competency), cards, map(cards, index::candidacyOf), candidate, interviewer,
                start, competency, value);
    }

    private int[] begins() {
        int[] begin = new int[index.cards() + 1];
        for (int card = 0; card < index.cards(); card++) {
            begin[card + 1] = begin[card] + index.ratingsOf(card);
        }
        return begin;
    }

    private static int[] map(int[] cards, java.util.function.IntUnaryOperator of) {
        return Arrays.stream(cards).map(of).toArray();
    }

    /** Replaces codes by positions among the sorted names of those that occur, and returns these names. */
    private static List<String> renumber(Codes codes, int[] values) {
        boolean[] occurs = new boolean[codes.size()];
        for (int value : values) {
            occurs[value] = true;
        }
        int[] rank = codes.ranks();
        int[] byRank = new int[rank.length];
        for (int code = 0; code < rank.length; code++) {
            byRank[rank[code]] = code;
        }
        int[] position = new int[rank.length];
        List<String> names = new ArrayList<>();
        for (int code : byRank) {
            if (occurs[code]) {
                position[code] = names.size();
                names.add(codes.name(code));
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = position[values[i]];
        }
        return List.copyOf(names);
    }
}
