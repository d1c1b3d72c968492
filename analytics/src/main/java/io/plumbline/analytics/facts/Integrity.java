package io.plumbline.analytics.facts;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** Checks that keys are unique, that a row's parent is there, and that facts do not contradict each other. */
final class Integrity {

    private static final List<FactTable> OF_CANDIDACIES = List.of(FactTable.SCORECARDS, FactTable.REVIEWS, FactTable.DEPARTURES,
            FactTable.INTERVIEWS, FactTable.STAGES);
    private static final List<FactTable> OF_SCORECARDS = List.of(FactTable.RATINGS, FactTable.QUESTIONS, FactTable.SIGNALS);

    private final HiringFacts facts;
    private final Defects defects;

    Integrity(HiringFacts facts, Defects defects) {
        this.facts = facts;
        this.defects = defects;
    }

    void check() {
        facts.tables().keySet().stream().sorted().forEach(this::uniqueKeys);
        defects.refuse();
        Links links = new Links(facts);
        for (FactTable table : OF_CANDIDACIES) {
            parents(table, links.candidacyRows(facts.table(table)), "candidacy", FactTable.CANDIDACIES);
        }
        for (FactTable table : OF_SCORECARDS) {
            parents(table, links.cardRows(facts.table(table)), "interview", FactTable.SCORECARDS);
        }
        defects.refuse();
        new Contradictions(facts, links, defects).check();
    }

    private void uniqueKeys(FactTable table) {
        Table data = facts.table(table);
        int rows = data.rowCount();
        int[] group = new int[rows];
        Long2IntOpenHashMap seen = new Long2IntOpenHashMap();
        for (String column : table.key()) {
            int[] code = Codes.equality(data.column(column));
            seen = new Long2IntOpenHashMap();
            seen.defaultReturnValue(-1);
            for (int row = 0; row < rows; row++) {
                long pair = (long) group[row] << 32 | code[row] & 0xFFFFFFFFL;
                int first = seen.putIfAbsent(pair, row);
                group[row] = first < 0 ? row : first;
            }
        }
        if (seen.size() == rows) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (group[row] != row) {
                defects.add(new Defect("DUPLICATE", table.fileName(), line(table, row), table.key().getLast(),
                        name(table, data, row) + " is there already, on line " + line(table, group[row]) + ".", "Keep one of the two rows."));
            }
        }
    }

    private static String name(FactTable table, Table data, int row) {
        return table.key().stream().map(column -> column + " " + data.column(column).getString(row)).collect(Collectors.joining(", "));
    }

    private void parents(FactTable table, int[] parent, String column, FactTable of) {
        for (int row = 0; row < parent.length; row++) {
            if (parent[row] < 0) {
                Table data = facts.table(table);
                String who = of == FactTable.CANDIDACIES ? "candidacy " + data.stringColumn("candidacy").get(row)
                        : "the scorecard of interviewer " + data.stringColumn("interviewer").get(row) + " for interview "
                                + data.stringColumn("interview").get(row);
                defects.add(new Defect("UNKNOWN_REFERENCE", table.fileName(), line(table, row), column,
                        "There is no " + who.replaceFirst("^the ", "") + " in " + of.fileName() + ".",
                        "Add it there, or remove this row."));
            }
        }
    }

    private long line(FactTable table, int row) {
        return facts.lines().of(table, row);
    }
}
