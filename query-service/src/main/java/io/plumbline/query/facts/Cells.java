package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Appends rows to a canonical table; a null is a missing cell. */
final class Cells {
    private final Table table;
    private final List<Column<?>> columns;

    Cells(FactTable shape) {
        table = shape.create();
        columns = table.columns();
    }

    /** @param values one a column, in the table's order */
    void row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns of " + table.name());
        }
        for (int i = 0; i < values.length; i++) {
            append(columns.get(i), values[i]);
        }
    }

    Table table() {
        return table;
    }

    private static void append(Column<?> column, @Nullable Object value) {
        if (value == null) {
            column.appendMissing();
            return;
        }
        switch (column) {
            case StringColumn text -> text.append((String) value);
            case DoubleColumn number -> number.append((Double) value);
            case IntColumn count -> count.append((Integer) value);
            case DateColumn date -> date.append((LocalDate) value);
            case InstantColumn instant -> instant.append((Instant) value);
            case BooleanColumn flag -> flag.append((Boolean) value);
            default -> throw new IllegalStateException("no canonical column is a " + column.type());
        }
    }
}
