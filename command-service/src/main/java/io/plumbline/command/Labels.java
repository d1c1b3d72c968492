package io.plumbline.command;

import io.plumbline.events.MalformedValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short plain texts that enter events readable, and so must hold nothing about a person. */
public final class Labels {
    /** The shape of ids, which also fits words of a fixed list: {@code candidate_unavailable}. */
    public static final String KEY = "[A-Za-z0-9._:@-]{1,100}";

    /** One line that says something. */
    public static final String LINE = "(?=.*\\S)[^\\p{Cntrl}]{1,200}";

    public static final String KEY_SAYS = "must be a key of 1 to 100 letters, digits or . _ : @ -, not a sentence";
    public static final String LINE_SAYS = "must be one line of 1 to 200 characters";

    private static final Pattern KEY_SHAPE = Pattern.compile(KEY);
    private static final Pattern LINE_SHAPE = Pattern.compile(LINE);

    private Labels() {}

    /** E.g. a team. */
    public static String line(String field, @Nullable String value) {
        if (value == null || !LINE_SHAPE.matcher(value).matches()) {
            throw new MalformedValueException(field, LINE_SAYS);
        }
        return value;
    }

    public static @Nullable String lineOrNone(String field, @Nullable String value) {
        return value == null ? null : line(field, value);
    }

    /** A key, never a sentence: whatever could be about a person is sealed, and this is not. */
    public static String key(String field, @Nullable String value) {
        if (value == null || !KEY_SHAPE.matcher(value).matches()) {
            throw new MalformedValueException(field, KEY_SAYS);
        }
        return value;
    }

    public static @Nullable String keyOrNone(String field, @Nullable String value) {
        return value == null ? null : key(field, value);
    }
}
