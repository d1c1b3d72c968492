package io.plumbline.analytics.reliability;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Intraclass correlations of one interviewer's scorecard mean, and of the mean of k interviewers.
 *
 * @param icc1 another interviewer, drawn anew for each candidate
 * @param icc2 absolute agreement: another interviewer, severity counted as error
 * @param icc3 consistency: severity taken out
 * @param k interviewers in the mean: all, or the harmonic mean of interviewers per candidate
 * @param cards in the fit; of very large histories those of a part of the candidates
 * @param method where values and intervals come from
 */
public record Icc(Bounded icc1, Bounded icc2, Bounded icc3, Bounded icc1k, Bounded icc2k, Bounded icc3k, double k, long cards, Method method) {

    /** Complete panels by analysis of variance with F intervals; others by components with bootstrap intervals. */
    public enum Method {
        @JsonProperty("shrout_fleiss") SHROUT_FLEISS,
        @JsonProperty("variance_components") VARIANCE_COMPONENTS
    }
}
