package io.plumbline.command;

import io.plumbline.events.Event;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Turns what an aggregate decides into events and the command's answer. To be called by command handlers only. */
public final class Grant {
    private Grant() {}

    /**
     * The answer the command had before, else what it decides now.
     *
     * @param decide refuses, or says what happened
     */
    public static Recorded of(Command command, ProcessedCommands processed, Supplier<? extends Event> decide) {
        return processed.answerTo(command).orElseGet(() -> {
            AggregateLifecycle.apply(decide.get(), ProcessedCommands.metaDataOf(command));
            return unchanged(command);
        });
    }

    /** The answer to a command that has nothing to change any more: where its stream stands. */
    public static Recorded unchanged(Command command) {
        return new Recorded(command.stream().toString(), AggregateLifecycle.getVersion());
    }
}
