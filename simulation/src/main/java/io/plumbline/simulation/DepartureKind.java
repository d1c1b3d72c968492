package io.plumbline.simulation;

/** Why somebody left. */
public enum DepartureKind {
    VOLUNTARY, DISMISSED, REDUNDANCY, END_OF_CONTRACT
}
