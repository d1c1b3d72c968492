package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Fault;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one element of an array as a record. Once it has a fault, the rest of it is passed over. */
final class JsonRecord {
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Set<String> fields;
    private int characters;
    private @Nullable Fault fault;

    JsonRecord(JsonParser parser, Set<String> fields) {
        this.parser = parser;
        this.fields = fields;
    }

    @Nullable Fault fault() {
        return fault;
    }

    /** From the element's first token to its last. */
    ObjectNode read() {
        ObjectNode record = NODES.objectNode();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            fail("NOT_A_RECORD", null, "It is no object, and every record of an export is one.");
            parser.skipChildren();
            return record;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (!fields.contains(name)) {
                parser.skipChildren();
            } else if (record.has(name)) {
                fail("DUPLICATE_FIELD", name, "The field is there twice, and nobody can tell which one holds.");
                parser.skipChildren();
            } else {
                record.set(name, value(name));
            }
        }
        return record;
    }

    private JsonNode value(String path) {
        if (fault != null) {
            parser.skipChildren();
            return NODES.nullNode();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> text(path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(String path) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            spend(path, name.length());
            parser.nextToken();
            if (object.has(name)) {
                fail("DUPLICATE_FIELD", path + "." + shown(name), "The field is there twice, and nobody can tell which one holds.");
            }
            object.set(name, value(path + "." + name));
        }
        return object;
    }

    private ArrayNode array(String path) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            spend(path, 8);
            array.add(value(path + "[" + array.size() + "]"));
        }
        return array;
    }

    private JsonNode text(String path) {
        String text = parser.getString();
        spend(path, text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                fail("MALFORMED_TEXT", path, "The text holds a zero character, or half of a character.");
                return NODES.nullNode();
            }
            i += pair ? 1 : 0;
        }
        return NODES.stringNode(text);
    }

    /** As it was written: an id is a name and not a quantity. */
    private JsonNode number() {
        String digits = parser.getString();
        return digits.length() <= 18 && parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? NODES.numberNode(Long.parseLong(digits))
                : NODES.numberNode(new java.math.BigDecimal(digits));
    }

    private void spend(String path, int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            fail("RECORD_TOO_LARGE", path, "The record holds more than " + MOST_CHARACTERS + " characters.");
        }
    }

    private void fail(String code, @Nullable String field, String reason) {
        if (fault == null) {
            fault = new Fault(code, field == null ? null : shown(field), reason);
        }
    }

    private static String shown(String name) {
        return Fields.shown(name);
    }
}
