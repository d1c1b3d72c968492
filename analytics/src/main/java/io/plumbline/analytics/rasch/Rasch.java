package io.plumbline.analytics.rasch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;
import java.util.List;

/**
 * Many-facet Rasch measures: what the report says. Logits; positive is more severe, or harder.
 *
 * @param logLikelihood joint, of the rating scale model
 * @param ratings in the fit: those of nobody who is extreme
 * @param interviewers by subset, then name
 * @param competencies by name
 * @param thresholds common to all competencies
 * @param separation of interviewers: true spread over error
 * @param reliability of interviewers' differences, 0 to 1
 * @param linked what can be compared
 * @param extreme left out, since their measures are infinite
 * @param partialCredit the model with thresholds for each competency
 * @param againstLinear whether the Rasch ranks and those of the linear severities disagree
 */
public record Rasch(double logLikelihood, long ratings, List<InterviewerMeasure> interviewers, List<CompetencyMeasure> competencies,
        List<Threshold> thresholds, Estimate<Double> separation, Estimate<Double> reliability, Linked linked, List<Extreme> extreme,
        Estimate<PartialCredit> partialCredit, Estimate<AgainstLinear> againstLinear) {

    /**
     * @param subset interviewers of different subsets share no candidates, however indirectly: compare within it only
     * @param measure joint estimate, spread a little too far
     * @param measureCorrected without that bias
     * @param standardError one over the root of the summed model variance
     * @param infit information-weighted mean square; about 1 when the model holds
     * @param outfit outlier-sensitive mean square; about 1 when the model holds
     */
    public record InterviewerMeasure(String interviewer, int subset, long ratings, double measure, double measureCorrected,
            double standardError, double infit, double outfit) { }

    /** A competency's difficulty; columns as of an interviewer. */
    public record CompetencyMeasure(String competency, long ratings, double measure, double measureCorrected, double standardError,
            double infit, double outfit) { }

    /** Where two neighbouring ratings are equally likely. */
    public record Threshold(double lowerRating, double upperRating, double threshold, double thresholdCorrected) { }

    /** Somebody whose every rating is the lowest or the highest. */
    public record Extreme(Facet facet, String name, End end, long ratings) { }

    /** Which end of the scale. */
    public enum End {
        @JsonProperty("lowest") LOWEST,
        @JsonProperty("highest") HIGHEST
    }

    /**
     * @param subsets parts that no shared candidate links
     * @param competencySets sets of competencies whose difficulties compare within the set only
     * @param focusHidesSeverity whether some interviewers of a subset rate other competencies than the rest in a way that
     *        hides severity and difficulty from each other
     */
    public record Linked(int subsets, int competencySets, boolean focusHidesSeverity) { }

    /**
     * @param greatestChange the greatest difference from anybody's measure in the rating scale model, logits
     */
    public record PartialCredit(double logLikelihood, double greatestChange, List<CompetencyThreshold> thresholds) { }

    /** A threshold of one competency. */
    public record CompetencyThreshold(String competency, double lowerRating, double upperRating, double threshold) { }

    /**
     * Ranks within the largest subset, 1 the most severe.
     *
     * @param spearman rank correlation of linear severities and Rasch measures
     * @param disagreeing whose linear rank lies outside the ranks that the Rasch interval spans
     */
    public record AgainstLinear(long interviewers, double spearman, Verdict verdict, List<Disagreeing> disagreeing) { }

    /** Whether any interviewer is ranked otherwise. */
    public enum Verdict {
        @JsonProperty("agree") AGREE,
        @JsonProperty("disagree") DISAGREE
    }

    /**
     * @param highestRank of the measure's 95% interval's severe end
     * @param lowestRank of the interval's lenient end
     */
    public record Disagreeing(String interviewer, long linearRank, long raschRank, long highestRank, long lowestRank) { }
}
