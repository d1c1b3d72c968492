package io.plumbline.events;

/** How an interviewer takes part. Only a lead's scorecard counts. */
public enum Participation implements Word {
    LEAD,
    SHADOW,
    REVERSE_SHADOW
}
