package io.plumbline.command.web;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Times and dates as ISO 8601 text only. Jackson would also take numbers, and read 2026 as a moment in 1970. */
final class TimeText<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    TimeText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
        }
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException e) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getString(), "not ISO 8601");
        }
    }
}
