package io.plumbline.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A closed set of words. In JSON, columns and exports each is spelled in lower case: {@code strong_yes}. */
public interface Word {
    String name();

    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws MalformedValueException naming {@code field} and the words that are allowed */
    static <E extends Enum<E> & Word> E parse(Class<E> words, String field, String text) {
        for (E each : words.getEnumConstants()) {
            if (each.word().equals(text)) {
                return each;
            }
        }
        String allowed = Arrays.stream(words.getEnumConstants()).map(Word::word).collect(Collectors.joining(", "));
        throw new MalformedValueException(field, "\"" + Texts.shown(text) + "\" is none of: " + allowed);
    }
}
