package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.facts.CountedRatings;

/** Ratings less the mean of their competency, and then less the mean of their interviewer. */
final class Centred {

    private final CountedRatings ratings;
    private final int[] interviewer;
    private final double[] values;

    Centred(CountedRatings ratings) {
        this.ratings = ratings;
        interviewer = new int[ratings.size()];
        for (int card = 0; card < ratings.cards(); card++) {
            java.util.Arrays.fill(interviewer, ratings.cardStart()[card], ratings.cardStart()[card + 1], ratings.cardInterviewer()[card]);
        }
        values = ratings.value().clone();
        centre(ratings.competency(), ratings.competencies().size());
        centre(interviewer, ratings.interviewers().size());
    }

    private void centre(int[] group, int groups) {
        double[] sum = new double[groups];
        double[] count = new double[groups];
        for (int r = 0; r < values.length; r++) {
            sum[group[r]] += values[r];
            count[group[r]]++;
        }
        for (int r = 0; r < values.length; r++) {
            values[r] -= sum[group[r]] / count[group[r]];
        }
    }

    /** By rating. */
    double[] values() {
        return values;
    }

    /** By rating. */
    int[] interviewers() {
        return interviewer;
    }

    CountedRatings ratings() {
        return ratings;
    }
}
