package io.plumbline.analytics.rasch;

/**
 * Ratings as parallel arrays, one element a rating. Arrays are not copied: do not change them.
 *
 * @param candidate index of the candidate, 0 to candidates - 1
 * @param interviewer index of the interviewer, 0 to interviewers - 1
 * @param competency index of the competency, 0 to competencies - 1
 * @param rating finite; each distinct value is a category, in order of value
 */
public record RaschRatings(int candidates, int interviewers, int competencies,
        int[] candidate, int[] interviewer, int[] competency, double[] rating) {

    public RaschRatings {
        if (candidate.length != rating.length || interviewer.length != rating.length || competency.length != rating.length) {
            throw new IllegalArgumentException("the arrays differ in length");
        }
        check("candidate", candidate, candidates);
        check("interviewer", interviewer, interviewers);
        check("competency", competency, competencies);
        for (double value : rating) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a rating is " + value);
            }
        }
    }

    private static void check(String facet, int[] index, int size) {
        for (int value : index) {
            if (value < 0 || value >= size) {
                throw new IllegalArgumentException(facet + " " + value + " of " + size);
            }
        }
    }

    /** Number of ratings. */
    public int size() {
        return rating.length;
    }
}
