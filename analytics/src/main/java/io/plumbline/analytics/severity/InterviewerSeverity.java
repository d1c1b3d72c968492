package io.plumbline.analytics.severity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One interviewer against colleagues in the same subset.
 *
 * @param severity scale points below colleagues on the same candidates; positive rates lower, shrunk
 * @param standardError conditional standard deviation of the severity, given components and fixed effects
 * @param lower of the unadjusted 95% interval
 * @param upper of the unadjusted 95% interval
 */
public record InterviewerSeverity(String interviewer, int subset, long scorecards, long ratings, double severity,
        double standardError, double lower, double upper, Verdict verdict) {

    /** What may be said of an interviewer. */
    public enum Verdict {
        @JsonProperty("severe") SEVERE,
        @JsonProperty("lenient") LENIENT,
        @JsonProperty("as_peers") AS_PEERS,
        @JsonProperty("insufficient") INSUFFICIENT
    }
}
