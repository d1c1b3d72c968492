package io.plumbline.command.importing.csv;

import org.jspecify.annotations.Nullable;

final class Texts {
    private Texts() {}

    /** A cell as a message may show it: short, and on one line. */
    static String shown(@Nullable String cell) {
        String line = cell == null ? "" : cell.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
