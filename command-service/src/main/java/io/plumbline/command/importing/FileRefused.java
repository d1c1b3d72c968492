package io.plumbline.command.importing;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as it is; nothing of it is kept. */
public class FileRefused extends RuntimeException {
    private final String code;
    private final String file;
    private final long line;
    private final @Nullable String field;

    /**
     * @param code stable
     * @param line or record, from 1; 0 when none is to blame
     * @param field the column or the path of a field, where one is to blame
     */
    public FileRefused(String code, String file, long line, @Nullable String field, String message) {
        super(message);
        this.code = code;
        this.file = file;
        this.line = line;
        this.field = field;
    }

    public final String code() {
        return code;
    }

    public final String file() {
        return file;
    }

    /** From 1, which in a CSV file is the header; 0 when no line is to blame. */
    public final long line() {
        return line;
    }

    public final @Nullable String field() {
        return field;
    }
}
