package io.plumbline.events;

import java.time.Instant;

/** Something that happened, as the contract tells it. In the store and in Kafka it is the same JSON under the same wire name. */
public sealed interface Event permits RubricEvent, CandidateEvent, InterviewerEvent, CandidacyEvent {
    /** Business time: when it happened, by the command. When it was recorded stands beside it, in the envelope. */
    Instant occurredAt();

    /** The stream it belongs to; its text form is the aggregate identifier and the Kafka key. */
    StreamId stream();
}
