package io.plumbline.command.importing.greenhouse;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns of mapping files: {@code *} stands for any characters, and case does not count. */
final class Glob {
    private Glob() {}

    static boolean fits(String pattern, @Nullable String text) {
        if (text == null) {
            return false;
        }
        String folded = text.strip().toLowerCase(Locale.ROOT);
        String[] parts = Arrays.stream(pattern.strip().toLowerCase(Locale.ROOT).split("\\*", -1)).toArray(String[]::new);
        if (parts.length == 1) {
            return folded.equals(parts[0]);
        }
        String last = parts[parts.length - 1];
        int at = parts[0].length();
        if (!folded.startsWith(parts[0]) || !folded.endsWith(last)) {
            return false;
        }
        int end = folded.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = folded.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at <= end;
    }
}
