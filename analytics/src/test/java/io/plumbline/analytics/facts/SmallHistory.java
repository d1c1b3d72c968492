package io.plumbline.analytics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A history told row by row, for tests. Cells are text as in CSV; those left out are empty. */
public final class SmallHistory {

    private final Map<FactTable, Table> tables = new EnumMap<>(FactTable.class);

    public SmallHistory() {
        for (FactTable table : FactTable.values()) {
            if (table.required()) {
                tables.put(table, table.create());
            }
        }
    }

    /** @param cells column, value, column, value … */
    public SmallHistory row(FactTable shape, String... cells) {
        Table table = tables.computeIfAbsent(shape, FactTable::create);
        for (FactColumn column : shape.columns()) {
            append(table.column(column.name()), cell(cells, column.name()));
        }
        return this;
    }

    private static @Nullable String cell(String[] cells, String column) {
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].equals(column)) {
                return cells[i + 1];
            }
        }
        return null;
    }

    private static void append(Column<?> column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            column.appendMissing();
            return;
        }
        switch (column) {
            case StringColumn text -> text.append(cell);
            case DateColumn date -> date.append(LocalDate.parse(cell));
            case InstantColumn instant -> instant.append(Instant.parse(cell.contains("T") ? cell : cell + "T00:00:00Z"));
            case DoubleColumn number -> number.append(Double.parseDouble(cell));
            case IntColumn count -> count.append(Integer.parseInt(cell));
            case BooleanColumn flag -> flag.append(Boolean.parseBoolean(cell));
            default -> throw new IllegalArgumentException(column.name());
        }
    }

    /** A candidacy of a person of the same name. */
    public SmallHistory candidacy(String id, String decision, String decidedOn) {
        return row(FactTable.CANDIDACIES, "candidacy", id, "candidate", id, "decision", decision, "decided_on", decidedOn);
    }

    /** A card with one rating, interview named after the candidacy. */
    public SmallHistory card(String candidacy, String interviewer, String submittedOn, String recommendation, double rating) {
        return card(candidacy, interviewer, submittedOn, recommendation)
                .row(FactTable.RATINGS, "interview", candidacy, "interviewer", interviewer, "competency", "overall", "rating", Double.toString(rating));
    }

    /** A card without ratings. */
    public SmallHistory card(String candidacy, String interviewer, String submittedOn, String recommendation) {
        return row(FactTable.SCORECARDS, "interview", candidacy, "candidacy", candidacy, "interviewer", interviewer, "submitted_at", submittedOn,
                "recommendation", recommendation);
    }

    /** A start two years before the date of the report, and a twelve-month review. */
    public SmallHistory outcome(String candidacy, boolean good) {
        return row(FactTable.DEPARTURES, "candidacy", candidacy, "started_on", "2023-01-01")
                .row(FactTable.REVIEWS, "candidacy", candidacy, "checkpoint", "12", "reviewed_on", "2024-01-01", "rating", good ? "4" : "2");
    }

    public HiringFacts facts() {
        return new HiringFacts(tables);
    }

    /** What was known at the end of 2025. */
    public History history() {
        return KnownBy.date(facts(), LocalDate.of(2025, 12, 31));
    }
}
