package io.plumbline.events;

/** One interviewer on one interview. */
public record Assignment(InterviewerId interviewer, Participation participation) {}
