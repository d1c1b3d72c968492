package io.plumbline.analytics.severity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hipparchus.special.Erf;

/**
 * The test whether interviewers differ at all.
 *
 * @param rlrt restricted likelihood ratio with against without the interviewer term
 * @param pValue half the upper tail of chi-square with one degree of freedom at rlrt; 1 when the component is zero
 */
public record InterviewersDiffer(double rlrt, double pValue, Verdict verdict) {

    private static final double LEVEL = 0.05;

    static InterviewersDiffer notAtAll() {
        return new InterviewersDiffer(0, 1, Verdict.NO_MORE_THAN_CHANCE);
    }

    /**
     * The variance is on the edge of its range under the hypothesis, hence half the tail.
     * Source: Self and Liang (1987), JASA 82:605-610.
     */
    static InterviewersDiffer of(double likelihoodRatio) {
        double rlrt = Math.max(0, likelihoodRatio);
        double pValue = Erf.erfc(Math.sqrt(rlrt / 2)) / 2;
        return new InterviewersDiffer(rlrt, pValue, pValue < LEVEL ? Verdict.DIFFER : Verdict.NO_MORE_THAN_CHANCE);
    }

    /** Whether severity differs between interviewers. */
    public enum Verdict {
        @JsonProperty("differ") DIFFER,
        @JsonProperty("no_more_than_chance") NO_MORE_THAN_CHANCE
    }
}
