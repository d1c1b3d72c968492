package io.plumbline.analytics.facts;

import java.util.List;

/**
 * Ratings as parallel arrays, in an order that does not depend on the order of the input rows: cards by
 * interview and interviewer, a card's ratings by competency; names sorted. Index arrays are not copied:
 * do not change them.
 *
 * @param candidates names of persons, sorted
 * @param interviewers names, sorted
 * @param competencies names, sorted
 * @param cardRow row of each card in the scorecards table
 * @param cardCandidacyRow row of each card's candidacy in the candidacies table
 * @param cardCandidate index into candidates, a card
 * @param cardInterviewer index into interviewers, a card
 * @param cardStart where each card's ratings begin, and the number of ratings at the end
 * @param competency index into competencies, a rating
 * @param value the rating
 */
public record CountedRatings(List<String> candidates, List<String> interviewers, List<String> competencies,
        int[] cardRow, int[] cardCandidacyRow, int[] cardCandidate, int[] cardInterviewer, int[] cardStart,
        int[] competency, double[] value) {

    /** Number of scorecards with at least one rating. */
    public int cards() {
        return cardCandidate.length;
    }

    /** Number of ratings. */
    public int size() {
        return value.length;
    }
}
