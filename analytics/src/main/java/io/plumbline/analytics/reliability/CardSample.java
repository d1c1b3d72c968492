package io.plumbline.analytics.reliability;

import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The scorecards that components are fitted to, sorted by candidate: all of them unless that would take too long.
 * Then the cards of the interviewers with most, and of those every so-manieth candidate; of one candidate, the first cards.
 */
final class CardSample {

    /** The fit inverts a matrix of this size. */
    static final int MOST_INTERVIEWERS = 600;
    private static final int MOST_IN_BLOCK = 120;

    private CardSample() { }

    /**
     * @param most how many ratings may be used
     * @param onlyMeans whether a card counts once, not each of its ratings
     */
    static int[] of(CountedRatings ratings, int most, boolean onlyMeans) {
        int[] kept = keptInterviewers(ratings);
        IntArrayList cards = new IntArrayList();
        long size = 0;
        for (int card = 0; card < ratings.cards(); card++) {
            if (kept[ratings.cardInterviewer()[card]] >= 0) {
                cards.add(card);
                size += weight(ratings, card, onlyMeans);
            }
        }
        int stride = (int) Math.max(1, (size + most - 1) / most);
        int[] order = cards.toIntArray();
        int[] candidate = ratings.cardCandidate();
        IntArrays.stableSort(order, (a, b) -> Integer.compare(candidate[a], candidate[b]));
        IntArrayList taken = new IntArrayList();
        int last = -1;
        int number = -1;
        int inBlock = 0;
        for (int card : order) {
            if (candidate[card] != last) {
                last = candidate[card];
                number++;
                inBlock = 0;
            }
            inBlock += weight(ratings, card, onlyMeans);
            if (number % stride == 0 && inBlock <= MOST_IN_BLOCK) {
                taken.add(card);
            }
        }
        return taken.toIntArray();
    }

    private static int weight(CountedRatings ratings, int card, boolean onlyMeans) {
        return onlyMeans ? 1 : ratings.cardStart()[card + 1] - ratings.cardStart()[card];
    }

    /** Interviewers by place among those with most cards, -1 beyond the limit. */
    private static int[] keptInterviewers(CountedRatings ratings) {
        int[] cards = new int[ratings.interviewers().size()];
        for (int interviewer : ratings.cardInterviewer()) {
            cards[interviewer]++;
        }
        int[] order = new int[cards.length];
        Arrays.setAll(order, j -> j);
        IntArrays.stableSort(order, (a, b) -> Integer.compare(cards[b], cards[a]));
        int[] place = new int[cards.length];
        Arrays.fill(place, -1);
        for (int p = 0; p < Math.min(MOST_INTERVIEWERS, order.length); p++) {
            place[order[p]] = p;
        }
        return place;
    }
}
