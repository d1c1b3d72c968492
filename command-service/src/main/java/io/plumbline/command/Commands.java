package io.plumbline.command;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in: decides a command, and appends what was decided, before it returns. Safe for many threads. */
@Component
public final class Commands {
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_NANOS = 4_000_000;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** {@link #send(Command, String)} for work that no user stands behind. */
    public Recorded send(Command command) {
        return send(command, null);
    }

    /**
     * Somebody else may write to the same stream at the same moment; then the command is decided again on what they
     * wrote, a few times, with growing pauses of random length.
     *
     * @param by the user, kept with the events; absent: nobody's name is kept
     * @throws Refusal when the rules do not allow it, or {@code CONCURRENT_CHANGE} when others kept being faster
     */
    public Recorded send(Command command, @Nullable String by) {
        var message = GenericCommandMessage.asCommandMessage(command);
        if (by != null) {
            message = message.andMetaData(Map.of("by", by));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.sendAndWait(message);
            } catch (AxonTransientException | AggregateStreamCreationException race) {
                if (Thread.currentThread().isInterrupted()) {
                    // Not a race: somebody wants this thread to stop, and nothing was recorded.
                    throw race;
                }
                if (attempt == ATTEMPTS) {
                    throw new Refusal(
                            RefusalCode.CONCURRENT_CHANGE,
                            command.stream() + " kept being changed by others; send the command again");
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
            } catch (CommandExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failure;
            }
        }
    }
}
