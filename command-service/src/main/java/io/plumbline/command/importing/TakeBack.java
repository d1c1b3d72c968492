package io.plumbline.command.importing;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.events.StreamId;
import java.time.Instant;

/** Takes back what an import said of one stream. */
record TakeBack(CommandId commandId, StreamId stream, Instant occurredAt) implements Command {}
