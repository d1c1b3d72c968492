package io.plumbline.analytics.facts;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.util.Locale;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Reads the cells of one column: checks each and appends it to its Tablesaw column. */
final class CsvCell {

    private final FactTable shape;
    private final FactColumn column;
    private final int field;
    private final Column<?> target;
    private final Defects defects;

    /** @param field position in the row, -1 when the file does not have the column */
    CsvCell(FactTable shape, FactColumn column, int field, Column<?> target, Defects defects) {
        this.shape = shape;
        this.column = column;
        this.field = field;
        this.target = target;
        this.defects = defects;
    }

    void append(CsvRecord record, long line) {
        String text = field < 0 ? "" : record.getField(field);
        if (text.isBlank()) {
            if (column.presence() == Presence.FILLED) {
                bad(line, "The cell is empty.");
            }
            target.appendMissing();
            return;
        }
        try {
            append(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            bad(line, "'" + shorten(text) + "' is not " + wanted() + ".");
            target.appendMissing();
        }
    }

    private void append(String text) {
        switch (column.kind()) {
            case TEXT -> ((StringColumn) target).append(text);
            case WORD -> ((StringColumn) target).append(word(text));
            case DATE -> ((DateColumn) target).append(IsoDates.date(text));
            case INSTANT -> ((InstantColumn) target).append(IsoDates.instant(text));
            case NUMBER -> ((DoubleColumn) target).append(number(text));
            case COUNT -> ((IntColumn) target).append((int) within(Integer.parseInt(text)));
            case FLAG -> ((BooleanColumn) target).append(flag(text));
        }
    }

    private String word(String text) {
        if (!column.words().contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private double number(String text) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return within(text.charAt(0) - '0');
        }
        for (int i = 0; i < text.length(); i++) {
            // Double.parseDouble also takes blanks around, "NaN", "1d" and hexadecimal.
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                throw new IllegalArgumentException(text);
            }
        }
        return within(Double.parseDouble(text));
    }

    private double within(double value) {
        if (!(value >= column.least() && value <= column.greatest()) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(column.name());
        }
        return value;
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private String wanted() {
        String range = Double.isInfinite(column.least()) ? "" : " from " + Decimal.plain(column.least()) + " to " + Decimal.plain(column.greatest());
        return switch (column.kind()) {
            case TEXT -> "text";
            case WORD -> "one of " + String.join(", ", column.words());
            case DATE -> "a date such as 2025-03-31";
            case INSTANT -> "a date or time such as 2025-03-31 or 2025-03-31T14:05:00Z";
            case NUMBER -> "a number" + range;
            case COUNT -> "a whole number" + range;
            case FLAG -> "true or false";
        };
    }

    private void bad(long line, String message) {
        defects.add(new Defect("BAD_CELL", shape.fileName(), line, column.name(), message, "Correct the cell"
                + (column.presence() == Presence.FILLED ? "." : ", or leave it empty.")));
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
