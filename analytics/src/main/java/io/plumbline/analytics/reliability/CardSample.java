package io.plumbline.analytics.reliability;

import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.draw.Keys;
import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.stream.IntStream;

/**
 * The scorecards that components are fitted to, candidate by candidate: all of them unless that would take too long.
 * Then the cards of the interviewers with most, and of those every so-manieth candidate; of one candidate, so many cards
 * as one block may hold. Who and what is taken goes by content, so names and the order of rows have no part in it.
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
    static int[] of(CountedRatings ratings, ContentKeys keys, int most, boolean onlyMeans) {
        boolean[] kept = keptInterviewers(ratings, keys);
        int[] cards = IntStream.range(0, ratings.cards()).filter(card -> kept[ratings.cardInterviewer()[card]]).toArray();
        long size = 0;
        for (int card : cards) {
            size += weight(ratings, card, onlyMeans);
        }
        int stride = (int) Math.max(1, (size + most - 1) / most);
        int[] candidate = ratings.cardCandidate();
        int[] place = places(keys.candidate());
        IntArrays.parallelQuickSort(cards, (a, b) -> candidate[a] != candidate[b] ? Integer.compare(place[candidate[a]], place[candidate[b]])
                : Long.compare(keys.card()[a], keys.card()[b]));
        IntArrayList taken = new IntArrayList();
        int last = -1;
        int number = -1;
        int inBlock = 0;
        for (int card : cards) {
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

    private static int[] places(long[] keys) {
        int[] order = Keys.order(keys);
        int[] place = new int[order.length];
        for (int p = 0; p < order.length; p++) {
            place[order[p]] = p;
        }
        return place;
    }

    private static int weight(CountedRatings ratings, int card, boolean onlyMeans) {
        return onlyMeans ? 1 : ratings.cardStart()[card + 1] - ratings.cardStart()[card];
    }

    /** Those with most cards, as far as the limit goes. */
    private static boolean[] keptInterviewers(CountedRatings ratings, ContentKeys keys) {
        int[] cards = new int[ratings.interviewers().size()];
        for (int interviewer : ratings.cardInterviewer()) {
            cards[interviewer]++;
        }
        int[] order = Keys.order(keys.interviewer());
        IntArrays.stableSort(order, (a, b) -> Integer.compare(cards[b], cards[a]));
        boolean[] kept = new boolean[cards.length];
        for (int p = 0; p < Math.min(MOST_INTERVIEWERS, order.length); p++) {
            kept[order[p]] = true;
        }
        return kept;
    }
}
