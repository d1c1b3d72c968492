package io.plumbline.analytics.fairness;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Figure;
import java.util.List;

/**
 * Selection at one step, group by group against the group selected at the highest rate.
 *
 * @param kind a stage of {@code stages.csv}; the decision (an offer was made, or not); or a rubric component, at
 *        which those rated at or above the median candidate count as selected
 * @param step the stage or the component
 * @param reference the group with the highest rate among those with at least 2% of the people
 * @param selected of the reference group
 * @param people of the reference group
 * @param groups the others, by name
 */
public record AdverseImpact(Kind kind, String step, String reference, long selected, long people, List<Group> groups) {

    /** What selects. */
    public enum Kind {
        @JsonProperty("stage") STAGE,
        @JsonProperty("decision") DECISION,
        @JsonProperty("component") COMPONENT
    }

    /**
     * One group against the reference.
     *
     * @param ratio the impact ratio, interval of Katz; not estimable where nobody of the reference group is selected
     * @param belowFourFifths whether the ratio is below 4/5
     * @param belowFourFifthsFlipOne whether it still is with one selection moved from the reference to this group;
     *        if not, the difference may be of small numbers
     * @param fisherPValue two-sided, over all jobs together
     * @param share of all people; the Guidelines ask for no ratio of groups under 2%
     * @param withinJobs Mantel-Haenszel over jobs (role family and level)
     */
    public record Group(String group, long selected, long people, double share, Estimate<Figure> ratio, boolean belowFourFifths,
            boolean belowFourFifthsFlipOne, double fisherPValue, Estimate<WithinJobs> withinJobs) { }

    /**
     * The same with people compared only within a job.
     *
     * @param jobs with both groups and both results
     * @param oddsRatio of selection common to the jobs, this group against the reference
     * @param statistic chi-square(1), without continuity correction
     * @param breslowDayPValue whether the odds ratio is the same in all jobs; 1 with one job
     */
    public record WithinJobs(long jobs, Figure oddsRatio, double statistic, double pValue, double breslowDayPValue) { }
}
