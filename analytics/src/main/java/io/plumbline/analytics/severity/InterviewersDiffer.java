package io.plumbline.analytics.severity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The test whether interviewers differ at all.
 *
 * @param rlrt restricted likelihood ratio with against without the interviewer term
 * @param pValue half the upper tail of chi-square with one degree of freedom at rlrt; 1 when the component is zero
 */
public record InterviewersDiffer(double rlrt, double pValue, Verdict verdict) {

    /** Whether severity differs between interviewers. */
    public enum Verdict {
        @JsonProperty("differ") DIFFER,
        @JsonProperty("no_more_than_chance") NO_MORE_THAN_CHANCE
    }
}
