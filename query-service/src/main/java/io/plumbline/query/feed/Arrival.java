package io.plumbline.query.feed;

/** Whether an event has reached the projections. */
public enum Arrival {
    PROJECTED,
    /** An event of its stream is parked, and it waits behind: waiting longer will not help. */
    PARKED,
    /** Not within the time allowed. */
    AWAITED
}
