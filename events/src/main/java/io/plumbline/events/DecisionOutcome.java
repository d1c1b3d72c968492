package io.plumbline.events;

/** What was decided of a candidacy. A withdrawal is neither. */
public enum DecisionOutcome implements Word {
    HIRE,
    REJECT
}
