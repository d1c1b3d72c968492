package io.plumbline.analytics.validity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.interval.Interval;
import java.util.List;

/**
 * How judgements go with what became of the people hired: what the report says. Restricted group: hires with a known
 * outcome. Reference: all decided candidacies of the same role families and levels.
 *
 * @param hires with a known outcome and a counted scorecard
 * @param reference decided candidacies with a counted scorecard
 * @param restriction standard deviation of the panel's score in the reference over that among the hires
 * @param panel the mean of a candidacy's severity-adjusted ratings
 * @param interviewers each one's own scorecards
 * @param competencies each one's mean severity-adjusted rating
 * @param questionKinds scorecards of interviews in which a question of the kind was asked
 * @param signals the share of interviewers who observed it, of those who probed
 */
public record Validity(long hires, long reference, Estimate<Double> restriction, Estimate<Coefficients> panel,
        Estimate<ItemTable> interviewers, Estimate<ItemTable> competencies, Estimate<ItemTable> questionKinds,
        Estimate<ItemTable> signals) {

    /**
     * @param n hires
     * @param spearman rank correlation with the outcome
     * @param polyserial correlation with the normal variable behind the ordered outcome
     * @param auc chance that a good hire had scored higher than a bad one
     * @param observed product-moment correlation with the outcome
     * @param observedInterval 95%, by Fisher's z
     * @param correctedCaseII what it would be in the reference, when the score itself decided who was hired
     * @param correctedCaseIIInterval the observed interval's ends, corrected likewise
     * @param correctedCaseIII what it would be in the reference, when the panel's score decided
     */
    public record Coefficients(long n, Estimate<Double> spearman, Estimate<Double> polyserial, Estimate<Auc.Area> auc,
            Estimate<Double> observed, Estimate<Interval> observedInterval, Estimate<Double> correctedCaseII,
            Estimate<Interval> correctedCaseIIInterval, Estimate<Double> correctedCaseIII) { }

    /**
     * Read the heterogeneity first: where it does not reject, one item is as good as another.
     *
     * @param pooled mean correlation over the items
     * @param pooledInterval 95%
     * @param items by name, those with at least one hire; of more than 10,000, those with at least five
     * @param ranking names, highest shrunk correlation first; not given unless the items differ
     */
    public record ItemTable(Estimate<Heterogeneity> heterogeneity, Estimate<Double> pooled, Estimate<Interval> pooledInterval,
            List<Item> items, Estimate<List<String>> ranking) { }

    /**
     * @param q Cochran's chi-square of Fisher's z
     * @param pValue of q
     * @param tau2 variance of the true z, by restricted maximum likelihood
     * @param permutationPValue share of permutations of the outcomes across hires with a q as large
     * @param verdict differ when both p-values are under .05
     */
    public record Heterogeneity(double q, int df, double pValue, double tau2, double permutationPValue, Differences verdict) { }

    /** Whether items differ at all. */
    public enum Differences {
        @JsonProperty("differ") DIFFER,
        @JsonProperty("no_more_than_chance") NO_MORE_THAN_CHANCE
    }

    /**
     * Coefficients as of the panel.
     *
     * @param shrunk the observed correlation drawn towards the pooled one by as much as it is noise
     * @param shrunkInterval 95% of prediction
     */
    public record Item(String name, long n, Estimate<Double> spearman, Estimate<Double> polyserial, Estimate<Auc.Area> auc,
            Estimate<Double> observed, Estimate<Interval> observedInterval, Estimate<Double> correctedCaseII,
            Estimate<Double> correctedCaseIII, Estimate<Double> shrunk, Estimate<Interval> shrunkInterval, Verdict verdict) {

        Item(String name, Coefficients of, Estimate<Double> shrunk, Estimate<Interval> shrunkInterval, Verdict verdict) {
            this(name, of.n(), of.spearman(), of.polyserial(), of.auc(), of.observed(), of.observedInterval(), of.correctedCaseII(),
                    of.correctedCaseIII(), shrunk, shrunkInterval, verdict);
        }
    }

    /** What may be said of an item. */
    public enum Verdict {
        /** Higher scores went with better outcomes: the interval excludes 0 and so does Benjamini-Hochberg at 5%. */
        @JsonProperty("separating") SEPARATING,
        /** Higher scores went with worse outcomes, as surely. */
        @JsonProperty("inverted") INVERTED,
        /** The interval holds 0 and lies within -.30 to .30. */
        @JsonProperty("flat") FLAT,
        @JsonProperty("insufficient") INSUFFICIENT
    }
}
