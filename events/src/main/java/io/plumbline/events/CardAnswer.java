package io.plumbline.events;

/** What an interviewer says of their calibration card. */
public enum CardAnswer implements Word {
    AGREE,
    DISAGREE,
    QUESTION
}
