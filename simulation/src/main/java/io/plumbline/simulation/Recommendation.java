package io.plumbline.simulation;

/** What a scorecard recommends; "no decision" is not a neutral score. */
public enum Recommendation {
    STRONG_NO, NO, YES, STRONG_YES, NO_DECISION
}
