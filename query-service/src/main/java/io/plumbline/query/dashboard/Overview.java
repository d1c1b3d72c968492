package io.plumbline.query.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewersDiffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a finding: the page and the API answer this record, so they cannot disagree.
 *
 * @param asOf the day its figures are true as of
 * @param watermark the store's position up to which every event is covered
 * @param parkedEvents events up to there that are in no figure, because they could not be projected
 * @param floor nothing is shown of fewer
 * @param shown the slice it is about, as addresses carry it; empty for everything
 * @param total candidacies it is about
 * @param candidacies how they stand; of everything only, since the slices of a dimension would tell of each other
 */
public record Overview(LocalDate asOf, long watermark, long parkedEvents, Instant computedAt, long fitMillis, int floor,
        String shown, OutcomePolicy policy, Estimate<FalseDiscoveryShown> falseDiscovery, BoundsShown bounds, long total, List<Cell> candidacies,
        ScorecardsShown scorecards, Estimate<SeverityShown> severity) {

    /**
     * Bad among known, of mature hires.
     *
     * @param rate 0 to 1, with Wilson's 95% interval
     * @param mature absent when the difference to known would be under the floor
     * @param range over all mature hires, if every unknown one were good, and if all were bad
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FalseDiscoveryShown(long bad, long known, double rate, double lower, double upper, @Nullable Long mature,
            @Nullable Interval range) {}

    /**
     * Bounds of identification, no intervals; whole percent, rounded outward, so that no count can be worked out.
     *
     * @param falsePositiveRate P(hired | would be bad)
     * @param falseNegativeRate P(not hired | would be good): strong candidates missed
     */
    public record BoundsShown(Estimate<Interval> falsePositiveRate, Estimate<Interval> falseNegativeRate) {}

    /**
     * Scorecards by what became of them; absent where under the floor and not nought, and, but for the first, of a slice.
     *
     * @param counted those of interviewers who are shown
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ScorecardsShown(@Nullable Long counted, @Nullable Long shadow, @Nullable Long reverseShadow,
            @Nullable Long afterVisible, @Nullable Long withoutRating) {}

    /**
     * @param spread standard deviation of severity between interviewers, scale points
     * @param interviewers who is shown, most severe first within a subset; empty when they do not differ
     * @param unnamed their severities without names, sorted, when they do not differ; empty otherwise
     * @param heldBack who is not shown, sorted
     * @param subsets how many parts of the history no shared candidate links
     */
    public record SeverityShown(Estimate<InterviewersDiffer> differ, Estimate<Double> spread, List<InterviewerSeverity> interviewers,
            List<Double> unnamed, List<String> heldBack, int subsets) {
        boolean theyDiffer() {
            return !interviewers.isEmpty();
        }
    }
}
