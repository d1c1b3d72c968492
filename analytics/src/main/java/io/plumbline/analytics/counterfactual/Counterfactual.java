package io.plumbline.analytics.counterfactual;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Past decisions that followed the bar and would have fallen on its other side without severity.
 *
 * @param rule how the bar was found and when a decision counts as changed, in plain words
 * @param bars one a job with decisions enough, and one for all other jobs
 * @param decisions decided candidacies with a panel score, whose job has a bar
 * @param withinReach those so near their bar that the greatest adjustment of any panel could cross it
 * @param changed how many are in the list
 * @param list changed decisions, by candidacy
 */
public record Counterfactual(String rule, List<JobBar> bars, long decisions, long withinReach, long changed, List<Change> list) {

    /**
     * The bar of a job.
     *
     * @param roleFamily empty for the bar of all other jobs
     * @param level empty for the bar of all other jobs
     * @param bar on the panel's mean rating less competencies' effects, in scale points
     * @param followed decisions that are on their side of it
     */
    public record JobBar(String roleFamily, String level, double bar, long decisions, long followed) { }

    /**
     * One changed decision.
     *
     * @param score the panel's mean as it was
     * @param adjusted the same with severity taken out
     */
    public record Change(String candidacy, Direction direction, double score, double adjusted, double bar) { }

    /** What the decision would have become. */
    public enum Direction {
        @JsonProperty("hire_to_reject") HIRE_TO_REJECT,
        @JsonProperty("reject_to_hire") REJECT_TO_HIRE
    }
}
