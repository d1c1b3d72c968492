package io.plumbline.analytics.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.dates.PackedLocalDate;

/**
 * The newest date among the facts that may date a report: decided, submitted, reviewed, departed. A date
 * more than a year after every other is taken for a slip of the pen, not for the present.
 */
final class LoneDate {

    private long newest = Long.MIN_VALUE;
    private long second = Long.MIN_VALUE;
    private @Nullable DatedColumn column;
    private int row;

    LoneDate(HiringFacts facts) {
        for (DatedColumn dated : DatedColumn.datingReports(facts)) {
            for (int i = 0; i < dated.size(); i++) {
                int day = dated.day(i);
                if (day != DatedColumn.NONE) {
                    see(PackedLocalDate.toEpochDay(day), dated, i);
                }
            }
        }
    }

    private void see(long day, DatedColumn dated, int at) {
        if (day > newest) {
            second = newest;
            newest = day;
            column = dated;
            row = at;
        } else {
            second = Math.max(second, day);
        }
    }

    /** The newest date, or null where there is none. */
    @Nullable LocalDate newest(Lines lines) {
        if (column == null) {
            return null;
        }
        LocalDate date = LocalDate.ofEpochDay(newest);
        if (second != Long.MIN_VALUE && date.isAfter(LocalDate.ofEpochDay(second).plusYears(1))) {
            throw new InvalidFacts(List.of(new Defect("LONE_DATE", column.table().fileName(), lines.of(column.table(), row), column.name(),
                    date + " is more than a year after every other date; the next is " + LocalDate.ofEpochDay(second) + ".",
                    "Correct it, or say which date the report is as of.")));
        }
        return date;
    }
}
