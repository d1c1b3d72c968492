package io.plumbline.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class Ids {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");

    private Ids() {}

    static void check(String kind, @Nullable String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw new MalformedValueException(
                    kind, "an id has 1 to 100 letters, digits or . _ : @ -, but this is \"" + Texts.shown(value) + "\"");
        }
    }
}
