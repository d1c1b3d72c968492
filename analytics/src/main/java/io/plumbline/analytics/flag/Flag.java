package io.plumbline.analytics.flag;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that stands out beyond chance, all tests of the report counted together.
 *
 * @param kind what was tested
 * @param subject who or what stands out
 * @param about the group, stage or component it is about; empty otherwise
 * @param n scorecards, votes, hires or people behind it
 * @param value the figure: a share, or scale points
 * @param expected what it would be without a difference
 * @param lower funnel limit at 95%, overdispersion counted: between the limits nothing stands out
 * @param upper funnel limit at 95%
 * @param pValue unadjusted
 * @param adjustedPValue Benjamini-Hochberg over all {@code comparisons}
 * @param comparisons how many tests of the report could have raised a flag
 */
public record Flag(Kind kind, String subject, String about, long n, double value, double expected, double lower, double upper,
        double pValue, double adjustedPValue, long comparisons) {

    /** What was tested. */
    public enum Kind {
        /** An interviewer's severity against nought, in scale points. */
        @JsonProperty("severity") SEVERITY,
        /** A change of an interviewer's severity, in scale points. */
        @JsonProperty("drift") DRIFT,
        /** The share of bad among an interviewer's yes votes on hires of known outcome. */
        @JsonProperty("votes") VOTES,
        /** The share of bad among a team's hires of known outcome. */
        @JsonProperty("team_false_discovery") TEAM_FALSE_DISCOVERY,
        /** The share of bad among a role family's hires of known outcome. */
        @JsonProperty("role_family_false_discovery") ROLE_FAMILY_FALSE_DISCOVERY,
        /** An interviewer with a group, in scale points. */
        @JsonProperty("rater_functioning") RATER_FUNCTIONING,
        /** A group's selection rate against the reference group's, as impact ratio. */
        @JsonProperty("adverse_impact") ADVERSE_IMPACT
    }
}
