package io.plumbline.command.relay;

import io.plumbline.events.InstantText;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds when an event occurred in its JSON, without reading more of it than it must. */
final class OccurredAt {
    private static final String FIELD = "occurredAt";
    private static final JsonFactory JSON = new JsonFactory();

    private OccurredAt() {}

    /** @throws IllegalStateException if the JSON does not say: the store holds nothing that the codec has not written */
    static Instant in(byte[] payload) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = FIELD.equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    return InstantText.parse(parser.getString());
                }
                parser.skipChildren();
            }
        }
        throw new IllegalStateException("a stored event does not say when it occurred");
    }
}
