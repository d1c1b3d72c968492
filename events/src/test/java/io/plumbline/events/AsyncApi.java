package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the topic for data teams (AsyncAPI 3.0), from the registry and the records themselves. */
final class AsyncApi {
    private final JsonMapper json = new JsonMapper();
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    ObjectNode document() {
        ObjectNode document = json.createObjectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Plumbline events");
        info.put("version", "1");
        info.put(
                "description",
                "CloudEvents 1.0 in binary mode: one header an attribute, the payload is the event. Keyed by stream, so "
                        + "a stream's events are in order. A low-water-mark says that every event up to its ce_position "
                        + "has been sent; it has no key and no payload.");
        ObjectNode messages = json.createObjectNode();
        ObjectNode components = json.createObjectNode();
        for (EventType type : EventTypes.standard().all()) {
            messages.putObject(type.wireName()).put("$ref", "#/components/messages/" + type.wireName());
            ObjectNode message = components.putObject(type.wireName());
            message.put("name", type.wireName());
            message.put("contentType", "application/json");
            message.putObject("headers").put("$ref", "#/components/schemas/Headers");
            message.set("payload", schema(type.record()));
        }
        ObjectNode channel = document.putObject("channels").putObject("events");
        channel.put("address", "plumbline.events");
        channel.set("messages", messages);
        document.putObject("operations")
                .putObject("followEvents")
                .put("action", "receive")
                .putObject("channel")
                .put("$ref", "#/channels/events");
        ObjectNode held = document.putObject("components");
        held.set("messages", components);
        ObjectNode shared = held.putObject("schemas");
        shared.set("Headers", headers());
        schemas.forEach(shared::set);
        return document;
    }

    private ObjectNode headers() {
        ObjectNode schema = object("object");
        ObjectNode properties = schema.putObject("properties");
        new Envelope("", "", 1, "", 0, 0, Instant.EPOCH, Instant.EPOCH)
                .headers()
                .keySet()
                .forEach(name -> properties.set(name, object("string")));
        return schema;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode array = object("array");
            array.set("items", schema(list.getActualTypeArguments()[0]));
            return array;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return object("string");
        } else if (raw == Instant.class) {
            return object("string").put("format", "date-time");
        } else if (raw == LocalDate.class) {
            return object("string").put("format", "date");
        } else if (raw == int.class || raw == long.class || raw == Integer.class) {
            return object("integer");
        } else if (raw == double.class || raw == Double.class) {
            return object("number");
        } else if (raw == boolean.class || raw == Boolean.class) {
            return object("boolean");
        } else if (raw.isEnum()) {
            ArrayNode words = json.createArrayNode();
            Stream.of(raw.getEnumConstants()).forEach(word -> words.add(((Word) word).word()));
            ObjectNode schema = object("string");
            schema.set("enum", words);
            return schema;
        } else if (isId(raw)) {
            return object("string").put("pattern", "^[A-Za-z0-9._:@-]{1,100}$");
        } else if (Event.class.isAssignableFrom(raw)) {
            return ofRecord(raw);
        }
        if (!schemas.containsKey(raw.getSimpleName())) {
            schemas.put(raw.getSimpleName(), object("object"));
            schemas.put(raw.getSimpleName(), ofRecord(raw));
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + raw.getSimpleName());
    }

    private ObjectNode ofRecord(Class<?> raw) {
        ObjectNode schema = object("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.createArrayNode();
        for (RecordComponent component : raw.getRecordComponents()) {
            properties.set(component.getName(), schema(component.getGenericType()));
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable && component.getType() != List.class) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private static boolean isId(Class<?> raw) {
        return Stream.of(raw.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private ObjectNode object(String type) {
        return json.createObjectNode().put("type", type);
    }
}
