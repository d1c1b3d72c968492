package io.plumbline.events;

/** The id of something with a stream of its own: its text form is the stream's name in the store and the key in Kafka. */
public sealed interface StreamId permits CandidacyId, CandidateId, InterviewerId, RubricId {
    /** The id alone, as the source system spells it. */
    String value();
}
