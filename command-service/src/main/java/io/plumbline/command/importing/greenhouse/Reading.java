package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.MalformedValueException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class Reading {
    private Reading() {}

    /** What a record says, or null when one of its fields cannot be believed, which quarantines the record. */
    static <T> @Nullable T of(Staged record, Settlement settlement, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (MalformedValueException e) {
            settlement.quarantine(record.row(), new Fault("MALFORMED_FIELD", e.field(), e.getMessage()));
            return null;
        }
    }
}
