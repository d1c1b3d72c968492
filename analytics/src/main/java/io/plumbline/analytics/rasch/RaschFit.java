package io.plumbline.analytics.rasch;

import java.util.List;

/**
 * A many-facet Rasch fit.
 *
 * @param logLikelihood joint, of the ratings in the fit
 * @param largestScore what is left of the score equations
 * @param thresholds by group and step
 * @param extremes who was left out, in the order found
 * @param subset by interviewer, from 0 in order of their first candidate; -1 for those without a measure
 * @param subsets number of parts that no shared candidate links
 * @param competencySets number of sets of competencies whose difficulties compare within the set only
 * @param focusConfounded whether interviewers of one subset rate different competencies in a way that hides who is
 *        severe and what is hard from each other
 */
public record RaschFit(double logLikelihood, double largestScore, long ratings, Measures candidates, Measures interviewers,
        Measures competencies, List<Step> thresholds, List<Left> extremes, int[] subset, int subsets, int competencySets,
        boolean focusConfounded) {

    /**
     * The point where two neighbouring categories are equally likely, relative to the competency.
     *
     * @param competency index, -1 when the step is the same for all
     * @param lower rating of the category below
     * @param upper rating of the category above
     * @param threshold logits
     */
    public record Step(int competency, double lower, double upper, double threshold, double corrected) { }

    /** Somebody whose every rating is the lowest or the highest. */
    public record Left(Facet facet, int index, boolean highest, long ratings) { }
}
