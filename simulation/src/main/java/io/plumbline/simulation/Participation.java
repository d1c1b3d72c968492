package io.plumbline.simulation;

/** How an interviewer took part; only leads count. */
public enum Participation {
    LEAD, SHADOW, REVERSE_SHADOW
}
