package io.plumbline.analytics.decision;

/** What became of a candidacy under an outcome policy. */
public enum Outcome {
    GOOD, BAD,
    /** Mature hires whose outcome is not known. */
    LEFT, REDUNDANCY, END_OF_CONTRACT, NO_REVIEW,
    /** Hires before the horizon. */
    IMMATURE, IMMATURE_DISMISSED, NOT_STARTED,
    /** Not hired. */
    REJECTED, OFFER_DECLINED,
    /** In no rate. */
    WITHDRAWN, IN_FLIGHT,
    /** Opened after the date of the report: counted nowhere. */
    NOT_OPENED;

    /** Whether the candidacy was decided hire. */
    public boolean hired() {
        return ordinal() <= NOT_STARTED.ordinal();
    }

    /** Whether the hire has been here long enough for an outcome, known or not. */
    public boolean mature() {
        return ordinal() <= NO_REVIEW.ordinal();
    }

    /** Whether the outcome is good or bad. */
    public boolean known() {
        return this == GOOD || this == BAD;
    }

    /** Whether the candidacy was decided hire, reject or offer declined. */
    public boolean decided() {
        return ordinal() <= OFFER_DECLINED.ordinal();
    }
}
