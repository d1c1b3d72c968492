package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.query.filter.Dimension;
import io.plumbline.query.filter.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/** The history cut along a dimension: which slice each candidacy is in, and the facts of one slice. */
public final class Cut {
    private record FirstInterview(Instant held, String rubric) {}

    private final HiringFacts facts;
    private final StringColumn candidacies;
    private final String[] values;

    /** @param dimension any but {@link Dimension#EVERYTHING} */
    public Cut(HiringFacts facts, Dimension dimension) {
        this.facts = facts;
        this.candidacies = facts.candidacies().stringColumn("candidacy");
        this.values = switch (dimension) {
            case EVERYTHING -> throw new IllegalArgumentException("everything is not cut");
            case ROLE_FAMILY -> words("role_family");
            case LEVEL -> words("level");
            case TEAM -> words("team");
            case PERIOD -> years();
            case RUBRIC_VERSION -> rubrics();
        };
    }

    /** The value of the candidacy in a row of the candidacies table. */
    public String value(int row) {
        return values[row];
    }

    private String[] words(String column) {
        StringColumn cells = facts.candidacies().stringColumn(column);
        String[] all = new String[cells.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = stated(cells.get(row));
        }
        return all;
    }

    private String[] years() {
        DateColumn opened = facts.candidacies().dateColumn("opened_on");
        String[] all = new String[opened.size()];
        for (int row = 0; row < all.length; row++) {
            LocalDate day = opened.get(row);
            all[row] = day == null ? Slice.NOT_STATED : Integer.toString(day.getYear());
        }
        return all;
    }

    private String[] rubrics() {
        Map<String, FirstInterview> first = new HashMap<>();
        Table interviews = facts.table(FactTable.INTERVIEWS);
        StringColumn candidacy = interviews.stringColumn("candidacy");
        StringColumn rubric = interviews.stringColumn("rubric");
        StringColumn version = interviews.stringColumn("rubric_version");
        InstantColumn held = interviews.instantColumn("held_at");
        for (int row = 0; row < interviews.rowCount(); row++) {
            Instant at = held.isMissing(row) ? Instant.MAX : held.get(row);
            String name = rubric.get(row).isEmpty() ? Slice.NOT_STATED : rubric.get(row) + " v" + version.get(row);
            first.merge(candidacy.get(row), new FirstInterview(at, name), Cut::earlier);
        }
        String[] all = new String[candidacies.size()];
        for (int row = 0; row < all.length; row++) {
            FirstInterview found = first.get(candidacies.get(row));
            all[row] = found == null ? Slice.NOT_STATED : found.rubric();
        }
        return all;
    }

    /** Of two at once the one whose rubric comes first: the same facts give the same cut. */
    private static FirstInterview earlier(FirstInterview one, FirstInterview other) {
        int order = one.held().compareTo(other.held());
        return order < 0 || (order == 0 && one.rubric().compareTo(other.rubric()) <= 0) ? one : other;
    }

    private static String stated(String cell) {
        return cell.isEmpty() ? Slice.NOT_STATED : cell;
    }

    /** The facts about the candidacies of one value. What is about interviewers alone stays whole. */
    public HiringFacts of(String value) {
        Set<String> kept = new HashSet<>();
        for (int row = 0; row < values.length; row++) {
            if (values[row].equals(value)) {
                kept.add(candidacies.get(row));
            }
        }
        Set<String> interviews = new HashSet<>();
        StringColumn interview = facts.scorecards().stringColumn("interview");
        StringColumn candidacy = facts.scorecards().stringColumn("candidacy");
        for (int row = 0; row < interview.size(); row++) {
            if (kept.contains(candidacy.get(row))) {
                interviews.add(interview.get(row));
            }
        }
        Map<FactTable, Table> tables = new EnumMap<>(FactTable.class);
        facts.tables().forEach((shape, table) -> tables.put(shape, switch (shape) {
            case CANDIDACIES, SCORECARDS, REVIEWS, DEPARTURES, INTERVIEWS, STAGES -> where(table, "candidacy", kept::contains);
            case RATINGS, QUESTIONS, SIGNALS -> where(table, "interview", interviews::contains);
            case INTERVIEWER_EVENTS -> table;
        }));
        return new HiringFacts(tables);
    }

    private static Table where(Table table, String column, Predicate<String> wanted) {
        StringColumn cells = table.stringColumn(column);
        Selection rows = new BitmapBackedSelection();
        for (int row = 0; row < cells.size(); row++) {
            if (wanted.test(cells.get(row))) {
                rows.add(row);
            }
        }
        return table.where(rows);
    }
}
