package io.plumbline.events;

/** How an employment ended. Redundancy and end of contract censor; they are no failures. */
public enum DepartureKind implements Word {
    VOLUNTARY,
    DISMISSED,
    REDUNDANCY,
    END_OF_CONTRACT
}
