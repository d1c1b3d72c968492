package io.plumbline.analytics.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * A hiring history as tables of the shapes in {@link FactTable}. Whoever makes the tables makes sure that
 * a row's parent is there (a rating's scorecard, a scorecard's candidacy) and that keys are unique; the
 * CSV reader refuses anything else. All columns must be there, also the optional ones, with missing cells.
 *
 * @param tables the tables given; the first three must be among them
 * @param lines where each row came from
 */
public record HiringFacts(Map<FactTable, Table> tables, Lines lines) {

    public HiringFacts(Map<FactTable, Table> tables) {
        this(tables, Lines.PLAIN);
    }

    public HiringFacts {
        for (FactTable table : FactTable.values()) {
            if (table.required() && !tables.containsKey(table)) {
                throw new IllegalArgumentException("no table " + table);
            }
        }
        tables = Map.copyOf(tables);
    }

    /** A history of empty tables to append to, with the given optional tables. */
    public static HiringFacts empty(FactTable... optional) {
        Map<FactTable, Table> tables = new EnumMap<>(FactTable.class);
        for (FactTable table : FactTable.values()) {
            if (table.required() || List.of(optional).contains(table)) {
                tables.put(table, table.create());
            }
        }
        return new HiringFacts(tables);
    }

    /** Whether the table was given, if only with no rows. */
    public boolean has(FactTable table) {
        return tables.containsKey(table);
    }

    /** The table, or one without rows when it was not given. */
    public Table table(FactTable table) {
        Table given = tables.get(table);
        return given == null ? table.create() : given;
    }

    public Table candidacies() {
        return table(FactTable.CANDIDACIES);
    }

    public Table scorecards() {
        return table(FactTable.SCORECARDS);
    }

    public Table ratings() {
        return table(FactTable.RATINGS);
    }

    public Table reviews() {
        return table(FactTable.REVIEWS);
    }

    public Table departures() {
        return table(FactTable.DEPARTURES);
    }
}
