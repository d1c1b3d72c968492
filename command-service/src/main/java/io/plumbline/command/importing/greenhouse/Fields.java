package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record or a part of one, read field by field. Null and absent are the same, and blank text is none. Every reader
 * throws {@link MalformedValueException} naming the field by its path.
 */
record Fields(JsonNode node, String path) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    static Fields of(JsonNode record) {
        return new Fields(record, "");
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    boolean has(String field) {
        JsonNode value = node.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    @Nullable String text(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new MalformedValueException(at(field), "It is " + kind(value) + ", and a text belongs here.");
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /** An id, which is a number in JSON and may be a text of it. */
    @Nullable String id(String field) {
        JsonNode value = node.path(field);
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!ID.matcher(text).matches() || (value.isNumber() && !WHOLE.matcher(text).matches())) {
            throw new MalformedValueException(at(field), "\"" + shown(text) + "\" is no id.");
        }
        return text;
    }

    String required(String field, @Nullable String value) {
        if (value == null) {
            throw new MalformedValueException(at(field), "It is empty, and every such record needs it.");
        }
        return value;
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        Boolean told = optionalFlag(field);
        return told != null && told;
    }

    @Nullable Boolean optionalFlag(String field) {
        if (node.path(field).isBoolean()) {
            return node.path(field).asBoolean();
        }
        String text = text(field);
        return text == null ? null : switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new MalformedValueException(at(field), "\"" + shown(text) + "\" is neither true nor false.");
        };
    }

    @Nullable Double number(String field) {
        String text = text(field);
        try {
            Double number = text == null ? null : Double.valueOf(text);
            if (number != null && !Double.isFinite(number)) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw new MalformedValueException(at(field), "\"" + shown(text) + "\" is no number.");
        }
    }

    @Nullable Instant instant(String field) {
        String text = text(field);
        return text == null ? null : Times.instant(at(field), text);
    }

    @Nullable LocalDate day(String field) {
        String text = text(field);
        return text == null ? null : Times.day(at(field), text);
    }

    /** A part, or null where there is none. */
    @Nullable Fields part(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw new MalformedValueException(at(field), "It is " + kind(value) + ", and an object belongs here.");
        }
        return new Fields(value, at(field));
    }

    /** What a part says, or null where there is no part. */
    <T> @Nullable T of(String part, Function<Fields, @Nullable T> read) {
        Fields found = part(part);
        return found == null ? null : read.apply(found);
    }

    /** The parts of a list; nulls in it are none. */
    List<Fields> list(String field) {
        List<Fields> parts = new ArrayList<>();
        for (JsonNode each : array(field)) {
            String place = at(field) + "[" + parts.size() + "]";
            if (each.isNull()) {
                continue;
            }
            if (!each.isObject()) {
                throw new MalformedValueException(place, "It is " + kind(each) + ", and an object belongs here.");
            }
            parts.add(new Fields(each, place));
        }
        return parts;
    }

    /** The texts or ids of a list. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array(field)) {
            if (each.isString() || each.isNumber()) {
                texts.add(each.asString().strip());
            } else if (!each.isNull()) {
                throw new MalformedValueException(at(field), "It holds " + kind(each) + ", and texts belong here.");
            }
        }
        return texts;
    }

    private JsonNode array(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new MalformedValueException(at(field), "It is " + kind(value) + ", and a list belongs here.");
        }
        return value;
    }

    private static String kind(JsonNode value) {
        return value.isObject() ? "an object" : value.isArray() ? "a list" : value.isBoolean() ? "true or false" : "a single value";
    }

    /** A value as a message may show it: short, and on one line. */
    static String shown(@Nullable String value) {
        String line = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
