package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Events to JSON text and back. Unknown fields are ignored; an unknown name or a newer version is refused. */
public final class EventCodec {
    private final EventTypes types;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantText()))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public EventCodec() {
        this(EventTypes.standard());
    }

    EventCodec(EventTypes types) {
        this.types = types;
    }

    public EventTypes types() {
        return types;
    }

    /** The event as JSON, of its type's present version. */
    public String write(Event event) {
        types.of(event);
        return json.writeValueAsString(event);
    }

    /** @throws UnreadableEventException for a name or version that is not known, or JSON that is not of its shape */
    public Event read(String wireName, int version, String text) {
        EventType type = types.named(wireName);
        if (version < 1 || version > type.version()) {
            throw new UnreadableEventException(
                    "UNKNOWN_VERSION",
                    wireName + " is known up to version " + type.version() + ", and this is version " + version);
        }
        try {
            Event event = version == type.version()
                    ? json.readValue(text, type.record())
                    : json.treeToValue(type.upcast((ObjectNode) json.readTree(text), version), type.record());
            return complete(wireName, event);
        } catch (JacksonException | ClassCastException e) {
            throw new UnreadableEventException("MALFORMED_EVENT", wireName + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Event complete(String wireName, Event event) {
        if (event == null || event.occurredAt() == null || event.stream() == null) {
            throw new UnreadableEventException("MALFORMED_EVENT", wireName + " lacks its id or when it occurred");
        }
        return event;
    }
}
