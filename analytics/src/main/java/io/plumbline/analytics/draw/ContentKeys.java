package io.plumbline.analytics.draw;

import io.plumbline.analytics.facts.CountedRatings;

/**
 * A key for everything that ratings are about, made of the ratings and of what surrounds them, but not of
 * names or places: renaming ids or reordering rows gives everything the key it had. Ratings enter by their
 * rank alone, so another scale with the same order gives the same keys.
 *
 * @param candidate by candidate
 * @param interviewer by interviewer
 * @param competency by competency
 * @param card by scorecard
 */
public record ContentKeys(long[] candidate, long[] interviewer, long[] competency, long[] card) {

    private static final int ROUNDS = 3;

    public static ContentKeys of(CountedRatings ratings) {
        int[] rank = ValueRanks.of(ratings.value());
        long[] competency = new long[ratings.competencies().size()];
        for (int r = 0; r < rank.length; r++) {
            competency[ratings.competency()[r]] += Keys.mix(rank[r] + 1L);
        }
        long[] card = cards(ratings, rank, competency);
        long[] candidate = new long[ratings.candidates().size()];
        long[] interviewer = new long[ratings.interviewers().size()];
        for (int round = 0; round < ROUNDS; round++) {
            long[] nextCandidate = new long[candidate.length];
            long[] nextInterviewer = new long[interviewer.length];
            for (int c = 0; c < card.length; c++) {
                int person = ratings.cardCandidate()[c];
                int judge = ratings.cardInterviewer()[c];
                // Sums do not depend on the order of the neighbours.
                nextCandidate[person] += Keys.mix(card[c] + 3 * Keys.mix(interviewer[judge]));
                nextInterviewer[judge] += Keys.mix(card[c] + 5 * Keys.mix(candidate[person]));
            }
            candidate = nextCandidate;
            interviewer = nextInterviewer;
        }
        candidate = Keys.distinct(candidate);
        interviewer = Keys.distinct(interviewer);
        for (int c = 0; c < card.length; c++) {
            card[c] = Keys.mix(card[c] + 3 * candidate[ratings.cardCandidate()[c]] + 5 * interviewer[ratings.cardInterviewer()[c]]);
        }
        return new ContentKeys(candidate, interviewer, Keys.distinct(competency), Keys.distinct(card));
    }

    /** By row of the candidacies table, from the keys of the candidacy's scorecards; 0 without any. */
    public long[] candidacies(CountedRatings ratings, int rows) {
        long[] candidacy = new long[rows];
        for (int c = 0; c < card.length; c++) {
            candidacy[ratings.cardCandidacyRow()[c]] += Keys.mix(card[c]);
        }
        return candidacy;
    }

    private static long[] cards(CountedRatings ratings, int[] rank, long[] competency) {
        long[] card = new long[ratings.cards()];
        for (int c = 0; c < card.length; c++) {
            for (int r = ratings.cardStart()[c]; r < ratings.cardStart()[c + 1]; r++) {
                card[c] += Keys.mix(rank[r] + 7 * competency[ratings.competency()[r]]);
            }
            card[c] = Keys.mix(card[c]);
        }
        return card;
    }
}
