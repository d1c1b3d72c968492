package io.plumbline.command.importing.csv;

import io.plumbline.events.MalformedValueException;
import java.time.LocalDate;

final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Dates() {}

    /** A year such as 0026 or 20260 is a slip, and would stretch every period. */
    static LocalDate inRange(String column, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new MalformedValueException(column, date + " is outside the years 1970 to 2999.");
        }
        return date;
    }
}
