package io.plumbline.analytics.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** A column that says when a fact came about, as packed days of UTC, whichever of the two types it has. */
record DatedColumn(FactTable table, Column<?> column) {

    /** The packed day of a missing cell. */
    static final int NONE = DateColumn.create("").appendMissing().getIntInternal(0);

    /** Decided, submitted, reviewed, departed: never opened or started. */
    static List<DatedColumn> datingReports(HiringFacts facts) {
        return List.of(of(facts, FactTable.CANDIDACIES, "decided_on"), of(facts, FactTable.SCORECARDS, "submitted_at"),
                of(facts, FactTable.REVIEWS, "reviewed_on"), of(facts, FactTable.DEPARTURES, "departed_on"));
    }

    static DatedColumn of(HiringFacts facts, FactTable table, String name) {
        return new DatedColumn(table, facts.table(table).column(name));
    }

    String name() {
        return column.name();
    }

    int size() {
        return column.size();
    }

    /** The day of a row in Tablesaw's packed form, which compares as dates do, or {@link #NONE}. */
    int day(int row) {
        return switch (column) {
            case DateColumn dates -> dates.getIntInternal(row);
            case InstantColumn instants -> day(instants.get(row));
            default -> throw new IllegalArgumentException(column.name() + " is not a date");
        };
    }

    private static int day(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? NONE : PackedLocalDate.pack(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
