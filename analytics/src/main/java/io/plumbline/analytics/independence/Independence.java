package io.plumbline.analytics.independence;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;

/**
 * Three ways in which scorecards may not be independent. Distances are between cards of the same candidacy,
 * severity and competencies taken out, squared, over the variance that independent cards would have: about 1
 * where the model holds.
 *
 * @param late cards written more than {@link #LATE_HOURS} hours after the interview, against prompt ones
 * @param afterVisible cards first written when others' could be read, against the rest
 * @param anchoring whether later cards share more with the first of the candidacy than with each other
 */
public record Independence(Estimate<Pull> late, Estimate<Pull> afterVisible, Estimate<Anchoring> anchoring) {

    public static final int LATE_HOURS = 24;

    /**
     * A comparison within candidacies of at least three cards, some of either kind.
     *
     * @param candidacies that have both kinds of cards
     * @param cards of the kind that may be pulled
     * @param distance mean squared distance of these cards to the mean of the others on the candidacy
     * @param otherDistance the same of the other cards
     * @param ratio distance over otherDistance; under 1 they are nearer
     * @param pValue one-sided, for nearer: permutation of the cards' kinds within candidacies, seeded
     */
    public record Pull(long candidacies, long cards, double distance, double otherDistance, double ratio, double pValue, Verdict verdict) { }

    /**
     * The first card of a candidacy against the later ones, where there are at least three and one was first.
     *
     * @param cards later cards
     * @param covarianceWithFirst of later cards with the first, in squared scale points
     * @param covarianceAmongLater of later cards with each other; without anchoring both are the candidates' variance
     * @param pValue one-sided, for more with the first: permutation of which card is the first, seeded
     */
    public record Anchoring(long candidacies, long cards, double covarianceWithFirst, double covarianceAmongLater, double pValue,
            Verdict verdict) { }

    /** What may be said. */
    public enum Verdict {
        @JsonProperty("pulled") PULLED,
        @JsonProperty("no_more_than_chance") NO_MORE_THAN_CHANCE
    }
}
