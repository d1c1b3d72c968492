package io.plumbline.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/**
 * The commands a stream has already granted, read from its own events' metadata. They are written with the events, in
 * the same row, so neither can be there without the other.
 */
public final class ProcessedCommands {
    public static final ProcessedCommands NONE = new ProcessedCommands(Map.of());

    private static final String COMMAND_ID = "commandId";
    private static final String COMMAND = "command";

    private record Granted(String kind, long sequence) {}

    private final Map<String, Granted> byId;

    private ProcessedCommands(Map<String, Granted> byId) {
        this.byId = byId;
    }

    /** What an event says of the command that caused it. */
    public static MetaData metaDataOf(Command command) {
        return MetaData.with(COMMAND_ID, command.commandId().value()).and(COMMAND, command.commandName());
    }

    /** Whether an event says that it was caused by a command of this id. */
    public static boolean causedBy(MetaData metaData, CommandId id) {
        return id.value().equals(metaData.get(COMMAND_ID));
    }

    /** With one more event read; a command's answer is its last event. */
    public ProcessedCommands and(MetaData metaData, long sequence) {
        if (!(metaData.get(COMMAND_ID) instanceof String id) || !(metaData.get(COMMAND) instanceof String kind)) {
            return this;
        }
        var more = new HashMap<>(byId);
        more.put(id, new Granted(kind, sequence));
        return new ProcessedCommands(more);
    }

    /**
     * The answer a command had, if it was granted before.
     *
     * @throws Refusal with {@code COMMAND_ID_REUSED} when its id belongs to a command of another kind
     */
    public Optional<Recorded> answerTo(Command command) {
        Granted granted = byId.get(command.commandId().value());
        if (granted == null) {
            return Optional.empty();
        }
        if (!granted.kind().equals(command.commandName())) {
            throw new Refusal(
                    RefusalCode.COMMAND_ID_REUSED,
                    "the command id was used for " + granted.kind() + " on " + command.stream()
                            + "; use a new one for " + command.commandName());
        }
        return Optional.of(new Recorded(command.stream().toString(), granted.sequence()));
    }
}
