package io.plumbline.analytics.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;
import java.time.LocalDate;
import java.util.List;

/**
 * One interviewer over time. A card's residual is what the interviewer rated above what colleagues' cards on
 * the same candidate let expect, own severity taken out, over its standard deviation (halo, residual over
 * ratings, the candidate's uncertainty). EWMA (lambda .2, three sigma) and CUSUM (k .5, h 5) are shown; they
 * flag nobody, the change point's adjusted p-value does.
 *
 * @param scorecards in order of time
 * @param change the most likely change, whether or not it is beyond chance
 * @param adjustedPValue Benjamini-Hochberg over all interviewers with enough scorecards
 * @param verdict none, or the shape of a change beyond chance
 * @param ewma after the last card, in standard deviations; positive: above colleagues, more lenient than before
 * @param points every card, of those flagged alone
 */
public record InterviewerDrift(String interviewer, long scorecards, LocalDate from, LocalDate to, Estimate<Change> change,
        Estimate<Double> adjustedPValue, Verdict verdict, Ewmas ewma, Cusums cusum, List<Point> points) {

    /** What may be said. */
    public enum Verdict {
        /** Under ten scorecards. */
        @JsonProperty("insufficient") INSUFFICIENT,
        @JsonProperty("none") NONE,
        /** At once. */
        @JsonProperty("step") STEP,
        /** Gradually. */
        @JsonProperty("trend") TREND,
        /** Beyond chance, but a step and a line fit about equally well. */
        @JsonProperty("unclear") UNCLEAR
    }

    /**
     * @param on the day of the first card after it
     * @param severityChange severity after less before, in scale points; positive: has become more severe
     * @param statistic of {@link ChangePoint}
     * @param pValue unadjusted
     * @param rubricVersion the rubric version first used by the interviewer on that card, or empty
     */
    public record Change(LocalDate on, long cardsBefore, double severityChange, double statistic, double pValue, String rubricVersion) { }

    /** @param firstSignal the first card outside the limits, from 1; 0 for none */
    public record Ewmas(double last, double limit, long firstSignal) { }

    /** @param firstSignal the first card with a sum above h, from 1; 0 for none */
    public record Cusums(double high, double low, long firstSignal) { }

    /** A card: its day, standardised residual, the average so far and its limits (plus and minus), and the two sums. */
    public record Point(LocalDate on, double residual, double ewma, double limit, double high, double low) { }
}
