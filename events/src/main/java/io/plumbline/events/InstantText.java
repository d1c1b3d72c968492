package io.plumbline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants. Every event has three, all written as {@code 2026-03-01T09:30:00.123Z}, and a formatter took a fifth
 * of the time of reading an event; any other form goes to java.time.
 */
public final class InstantText extends StdDeserializer<Instant> {
    private static final int SECONDS_END = 19;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int NANO_DIGITS = 9;
    private static final int LEAST_MONTH = 28;

    InstantText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        return parser.currentToken() == JsonToken.VALUE_STRING && isUsual(parser.getString())
                ? usual(parser.getString())
                : InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /** @throws DateTimeParseException when it is no instant in ISO 8601 */
    public static Instant parse(String text) {
        return isUsual(text) ? usual(text) : Instant.parse(text);
    }

    /** Whether it is {@code yyyy-MM-ddTHH:mm:ss}, at most nine digits of a second, and {@code Z}, each within its range. */
    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || end > SECONDS_END + 1 + NANO_DIGITS || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            boolean fits = switch (i) {
                case 4, 7 -> text.charAt(i) == '-';
                case 10 -> text.charAt(i) == 'T';
                case 13, 16 -> text.charAt(i) == ':';
                case SECONDS_END -> text.charAt(i) == '.';
                default -> text.charAt(i) >= '0' && text.charAt(i) <= '9';
            };
            if (!fits) {
                return false;
            }
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return end != SECONDS_END + 1 && month >= 1 && month <= 12 && day >= 1 && (day <= LEAST_MONTH || day <= LocalDate.of(number(text, 0, 4), month, 1).lengthOfMonth())
                && number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, SECONDS_END) < 60;
    }

    private static Instant usual(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
        int second = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, SECONDS_END);
        int end = text.length() - 1;
        int nanos = end == SECONDS_END ? 0 : number(text, SECONDS_END + 1, end);
        for (int digits = end - SECONDS_END - 1; nanos > 0 && digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nanos);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
