package io.plumbline.events;

/** What became of a reasoning signal in one interview. */
public enum SignalState implements Word {
    OBSERVED,
    NOT_OBSERVED,
    NOT_PROBED
}
