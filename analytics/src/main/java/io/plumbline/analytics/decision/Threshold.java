package io.plumbline.analytics.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.interval.Interval;

/**
 * What another bar would have meant for past candidacies, at the hiring of the past otherwise. Raising the bar
 * removes hires whose outcome was seen, so it is estimated; lowering it lets in people of whom nothing is
 * known, so it has bounds only.
 *
 * @param bar the score from which on, severity taken out, in scale points
 * @param hires people hired: those hired in fact at or above a raised bar; with a lowered bar also everybody
 *        decided who was not hired at or above it
 * @param known those of them whose outcome is known
 * @param goodLost with a raised bar, hires known to be good who fall below it
 * @param added with a lowered bar, people let in
 * @param falseDiscovery with a raised bar: bad among known, Wilson's interval
 * @param falseDiscoveryBounds bad among all these hires, over every assignment to those of unknown outcome
 */
public record Threshold(double bar, Direction direction, long hires, long known, long goodLost, long added,
        Estimate<Figure> falseDiscovery, Estimate<Interval> falseDiscoveryBounds) {

    /** Against the bar as it seems to be. */
    public enum Direction {
        @JsonProperty("raised") RAISED,
        @JsonProperty("lowered") LOWERED
    }
}
