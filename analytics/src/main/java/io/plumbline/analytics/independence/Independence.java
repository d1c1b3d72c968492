package io.plumbline.analytics.independence;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;

/**
 * Three ways in which scorecards may not be independent. Distances are between cards of the same candidacy,
 * severity and competencies taken out, squared, in squared scale points.
 *
 * @param late cards written more than {@link #LATE_HOURS} hours after the interview, against prompt ones
 * @param afterVisible cards first written when others' could be read, against the rest
 * @param anchoring distance of the later cards to the first of the candidacy, against among the later ones
 */
public record Independence(Estimate<Pull> late, Estimate<Pull> afterVisible, Estimate<Pull> anchoring) {

    public static final int LATE_HOURS = 24;

    /**
     * A comparison within candidacies of at least three cards.
     *
     * @param candidacies that have both kinds of cards, or a first card
     * @param cards of the kind that may be pulled
     * @param distance mean squared distance of these cards to the mean of the others on the candidacy; for
     *        anchoring, of later cards to the first
     * @param otherDistance the same of the other cards; for anchoring, among the later cards
     * @param ratio distance over otherDistance; under 1 they are nearer
     * @param pValue one-sided, for nearer: permutation of the cards' kinds within candidacies, seeded
     */
    public record Pull(long candidacies, long cards, double distance, double otherDistance, double ratio, double pValue, Verdict verdict) { }

    /** What may be said. */
    public enum Verdict {
        @JsonProperty("pulled") PULLED,
        @JsonProperty("no_more_than_chance") NO_MORE_THAN_CHANCE
    }
}
