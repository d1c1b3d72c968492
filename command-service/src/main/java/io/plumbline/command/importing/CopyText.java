package io.plumbline.command.importing;

import org.jspecify.annotations.Nullable;

/** A line in PostgreSQL's COPY text format. */
public final class CopyText {
    private final StringBuilder line = new StringBuilder();

    public CopyText add(@Nullable String value) {
        separate();
        if (value == null) {
            line.append("\\N");
        } else {
            append(value);
        }
        return this;
    }

    public CopyText add(@Nullable String[] values) {
        separate();
        line.append('{');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            element(values[i]);
        }
        line.append('}');
        return this;
    }

    public String end() {
        String text = line.append('\n').toString();
        line.setLength(0);
        return text;
    }

    private void element(@Nullable String value) {
        if (value == null) {
            line.append("NULL");
            return;
        }
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                // once for the array, and the backslash again for COPY
                line.append("\\\\");
            }
            append(c);
        }
        line.append('"');
    }

    private void separate() {
        if (!line.isEmpty()) {
            line.append('\t');
        }
    }

    private void append(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                line.append(value, from, i);
                append(c);
                from = i + 1;
            }
        }
        line.append(value, from, value.length());
    }

    private void append(char c) {
        switch (c) {
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> line.append(c);
        }
    }
}
