package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.MalformedValueException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class Reading {
    private Reading() {}

    /** What a row says, or null when one of its cells cannot be read, which quarantines the row. */
    static <T> @Nullable T of(Cells row, Settlement settlement, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (MalformedValueException e) {
            settlement.quarantine(row.row(), new Fault("MALFORMED_CELL", e.field(), e.getMessage()));
            return null;
        }
    }
}
