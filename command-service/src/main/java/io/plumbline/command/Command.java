package io.plumbline.command;

import io.plumbline.events.StreamId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A wish that something be recorded. The aggregate of its stream grants or refuses it. */
public interface Command {
    /** Sent again under the same id, a command has the same answer and changes nothing. */
    CommandId commandId();

    /** The stream that decides, and that what is decided is appended to. */
    @TargetAggregateIdentifier
    StreamId stream();

    /** Business time: when it happened. Taken at the door; the domain has no clock. */
    Instant occurredAt();

    /** What kind of command it is, as event metadata and refusals name it. */
    default String commandName() {
        return getClass().getSimpleName();
    }
}
