package io.plumbline.command.importing;

import org.jspecify.annotations.Nullable;

/**
 * A row that was refused, and why.
 *
 * @param field the column, where one is to blame
 * @param code stable
 */
public record Quarantined(String file, long line, @Nullable String field, String code, String reason) {
    public static Quarantined of(Row row, Fault fault) {
        return new Quarantined(row.file(), row.line(), fault.field(), fault.code(), fault.reason());
    }
}
