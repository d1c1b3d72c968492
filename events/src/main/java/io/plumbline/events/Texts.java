package io.plumbline.events;

import org.jspecify.annotations.Nullable;

final class Texts {
    private static final int SHOWN = 60;

    private Texts() {}

    /** A value as a message may show it: short, and on one line. */
    static String shown(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
