package io.plumbline.command.importing;

import org.jspecify.annotations.Nullable;

/**
 * A row that was refused, and why.
 *
 * @param line of a CSV file, whose header is line 1, or the record's place in a JSON file, from 1
 * @param field the column or the path of a field, where one is to blame
 * @param code stable
 * @param sourceId what the source calls the record; absent where it has no id, or the import has not finished
 */
public record Quarantined(
        String file, long line, @Nullable String field, String code, String reason, @Nullable String sourceId) {
    public Quarantined(String file, long line, @Nullable String field, String code, String reason) {
        this(file, line, field, code, reason, null);
    }

    public static Quarantined of(Row row, Fault fault) {
        return new Quarantined(row.file(), row.line(), fault.field(), fault.code(), fault.reason());
    }
}
