package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.FileRefused;
import org.jspecify.annotations.Nullable;

/** A CSV file that cannot be read as it is; nothing of it is kept. */
public final class CsvRefused extends FileRefused {
    CsvRefused(String code, String file, long line, @Nullable String column, String message) {
        super(code, file, line, column, message);
    }

    public @Nullable String column() {
        return field();
    }
}
