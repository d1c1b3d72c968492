package io.plumbline.query.exports;

import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/** The candidacies of a filter, their scorecards and ratings, out of all facts. */
final class Selected {
    private final HiringFacts facts;
    private final Filter filter;

    private Selected(HiringFacts facts, Filter filter) {
        this.facts = facts;
        this.filter = filter;
    }

    static HiringFacts of(HiringFacts facts, Filter filter) {
        return filter.everybody() ? facts : new Selected(facts, filter).select();
    }

    private HiringFacts select() {
        Table candidacies = rows(facts.candidacies(), this::wanted);
        Set<String> kept = new HashSet<>(candidacies.stringColumn("candidacy").asList());
        @Nullable Set<String> held = heldByRubric();
        Table all = facts.scorecards();
        Table cards = rows(all, row -> kept.contains(all.stringColumn("candidacy").get(row))
                && (held == null || held.contains(all.stringColumn("interview").get(row))));
        Set<String> written = new HashSet<>();
        for (int row = 0; row < cards.rowCount(); row++) {
            written.add(card(cards, row));
        }
        Table ratings = rows(facts.ratings(), row -> written.contains(card(facts.ratings(), row)));
        return new HiringFacts(Map.of(FactTable.CANDIDACIES, candidacies, FactTable.SCORECARDS, cards, FactTable.RATINGS, ratings));
    }

    private boolean wanted(int row) {
        Table all = facts.candidacies();
        LocalDate opened = all.dateColumn("opened_on").get(row);
        return is(filter.roleFamily(), all, "role_family", row) && is(filter.level(), all, "level", row) && is(filter.team(), all, "team", row)
                && (filter.from() == null || !opened.isBefore(filter.from())) && (filter.to() == null || !opened.isAfter(filter.to()));
    }

    private static boolean is(@Nullable String wanted, Table table, String column, int row) {
        return wanted == null || wanted.equals(table.stringColumn(column).get(row));
    }

    private @Nullable Set<String> heldByRubric() {
        if (filter.rubric() == null) {
            return null;
        }
        Table interviews = facts.table(FactTable.INTERVIEWS);
        Set<String> held = new HashSet<>();
        for (int row = 0; row < interviews.rowCount(); row++) {
            if (is(filter.rubric().rubric().value(), interviews, "rubric", row)
                    && is(Integer.toString(filter.rubric().version()), interviews, "rubric_version", row)) {
                held.add(interviews.stringColumn("interview").get(row));
            }
        }
        return held;
    }

    private static String card(Table table, int row) {
        return table.stringColumn("interview").get(row) + "\0" + table.stringColumn("interviewer").get(row);
    }

    private static Table rows(Table table, IntPredicate wanted) {
        Selection kept = new BitmapBackedSelection();
        for (int row = 0; row < table.rowCount(); row++) {
            if (wanted.test(row)) {
                kept.add(row);
            }
        }
        return table.where(kept);
    }
}
