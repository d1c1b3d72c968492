package io.plumbline.events;

/** What a scorecard recommends. {@code NO_DECISION} is absent, never neutral. */
public enum Recommendation implements Word {
    STRONG_NO,
    NO,
    YES,
    STRONG_YES,
    NO_DECISION
}
