package io.plumbline.analytics.facts;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Which scorecards and ratings count, and their index. */
final class RatingIndex {

    private enum Card { COUNTED, AFTER_VISIBLE, SHADOW, REVERSE_SHADOW }

    private final HiringFacts facts;
    private final Links links;
    private final Card[] standing;
    /** Scorecard row of each rating, -1 when the card is not known yet. */
    private final int[] ratingCard;
    private final int[] ratingsOfCard;
    private final int[] candidacyOfCard;
    private final Codes competencies = new Codes();
    private final int[] competency;
    private final Codes candidates = new Codes();
    private final int[] candidateOfCandidacy;
    private final CountedRatings counted;
    private final CountedRatings withAfterVisible;

    RatingIndex(HiringFacts facts) {
        this.facts = facts;
        links = new Links(facts);
        Table scorecards = facts.scorecards();
        standing = standing(scorecards);
        ratingCard = links.cardRows(facts.ratings());
        ratingsOfCard = new int[standing.length];
        for (int card : ratingCard) {
            if (card >= 0) {
                ratingsOfCard[card]++;
            }
        }
        candidacyOfCard = links.candidacyRows(scorecards);
        competency = competencies.add(facts.ratings().stringColumn("competency"));
        candidateOfCandidacy = candidates.add(facts.candidacies().stringColumn("candidate"));
        int[] order = sortedCards();
        int[] slot = sortedRatings();
        counted = new RatingsAssembly(this, order, slot, Card.COUNTED.ordinal()).ratings();
        withAfterVisible = count(Card.AFTER_VISIBLE, true) == 0 ? counted
                : new RatingsAssembly(this, order, slot, Card.AFTER_VISIBLE.ordinal()).ratings();
    }

    private static Card[] standing(Table scorecards) {
        StringColumn participation = scorecards.stringColumn("participation");
        BooleanColumn visible = scorecards.booleanColumn("others_visible");
        Card[] standing = new Card[participation.size()];
        for (int row = 0; row < standing.length; row++) {
            standing[row] = switch (participation.get(row)) {
                case "shadow" -> Card.SHADOW;
                case "reverse_shadow" -> Card.REVERSE_SHADOW;
                default -> visible.getByte(row) == 1 ? Card.AFTER_VISIBLE : Card.COUNTED;
            };
        }
        return standing;
    }

    /** Scorecard rows by interview and interviewer name. */
    private int[] sortedCards() {
        int[] interview = links.interviews().ranks();
        int[] interviewer = links.interviewers().ranks();
        int[] order = range(standing.length);
        long[] key = new long[order.length];
        for (int row = 0; row < key.length; row++) {
            key[row] = (long) interview[links.cardInterview()[row]] << 32 | interviewer[links.cardInterviewer()[row]];
        }
        IntArrays.parallelQuickSort(order, (a, b) -> Long.compare(key[a], key[b]));
        return order;
    }

    /** Rating rows grouped by scorecard row, a card's ratings by competency name. */
    private int[] sortedRatings() {
        int[] begin = new int[standing.length + 1];
        for (int card = 0; card < standing.length; card++) {
            begin[card + 1] = begin[card] + ratingsOfCard[card];
        }
        int[] next = begin.clone();
        int[] rows = new int[begin[standing.length]];
        for (int row = 0; row < ratingCard.length; row++) {
            if (ratingCard[row] >= 0) {
                rows[next[ratingCard[row]]++] = row;
            }
        }
        int[] rank = competencies.ranks();
        for (int card = 0; card < standing.length; card++) {
            IntArrays.quickSort(rows, begin[card], begin[card + 1], (a, b) -> Integer.compare(rank[competency[a]], rank[competency[b]]));
        }
        return rows;
    }

    private static int[] range(int size) {
        int[] range = new int[size];
        java.util.Arrays.setAll(range, i -> i);
        return range;
    }

    boolean takes(int card, int standingUpTo) {
        return standing[card].ordinal() <= standingUpTo && ratingsOfCard[card] > 0;
    }

    int ratingsOf(int card) {
        return ratingsOfCard[card];
    }

    int cards() {
        return standing.length;
    }

    int candidacyOf(int card) {
        return candidacyOfCard[card];
    }

    int candidateOf(int card) {
        return candidateOfCandidacy[candidacyOfCard[card]];
    }

    int interviewerOf(int card) {
        return links.cardInterviewer()[card];
    }

    int competencyOf(int rating) {
        return competency[rating];
    }

    double valueOf(int rating) {
        return facts.ratings().doubleColumn("rating").getDouble(rating);
    }

    Codes candidates() {
        return candidates;
    }

    Codes interviewers() {
        return links.interviewers();
    }

    Codes competencies() {
        return competencies;
    }

    CountedRatings counted() {
        return counted;
    }

    CountedRatings withAfterVisible() {
        return withAfterVisible;
    }

    private long count(Card kind, boolean rated) {
        long count = 0;
        for (int card = 0; card < standing.length; card++) {
            if (standing[card] == kind && ratingsOfCard[card] > 0 == rated) {
                count++;
            }
        }
        return count;
    }

    private long count(Card kind) {
        return count(kind, true) + count(kind, false);
    }

    Counts counts(Map<String, Long> rows, Map<String, Long> later) {
        return new Counts(rows, later,
                new Counts.Scorecards(count(Card.COUNTED, true), count(Card.SHADOW), count(Card.REVERSE_SHADOW),
                        count(Card.AFTER_VISIBLE, true), count(Card.COUNTED, false) + count(Card.AFTER_VISIBLE, false)),
                counted.size(), counted.candidates().size(), counted.interviewers().size(), counted.competencies().size());
    }
}
