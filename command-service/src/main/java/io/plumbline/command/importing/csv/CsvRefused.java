package io.plumbline.command.importing.csv;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as it is; nothing of it is kept. */
public final class CsvRefused extends RuntimeException {
    private final String code;
    private final String file;
    private final long line;
    private final @Nullable String column;

    CsvRefused(String code, String file, long line, @Nullable String column, String message) {
        super(message);
        this.code = code;
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String code() {
        return code;
    }

    public String file() {
        return file;
    }

    /** From 1, where the header is; 0 when no line is to blame. */
    public long line() {
        return line;
    }

    public @Nullable String column() {
        return column;
    }
}
