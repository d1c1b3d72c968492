package io.plumbline.command;

import io.plumbline.events.MalformedValueException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one attempt at one command, by the client's choice; its own resent attempts share it. */
public record CommandId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");

    public CommandId {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedValueException(
                    "commandId", "a command id has 1 to 100 letters, digits or . _ : @ -");
        }
    }

    public static CommandId random() {
        return new CommandId(UUID.randomUUID().toString());
    }

    /** An id for what this command creates: the same for the same command, so that sending it twice creates one thing. */
    public String derivedId() {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
