package io.plumbline.analytics.facts;

import java.util.Arrays;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Facts that cannot all be true. */
final class Contradictions {

    private final HiringFacts facts;
    private final Links links;
    private final Defects defects;

    Contradictions(HiringFacts facts, Links links, Defects defects) {
        this.facts = facts;
        this.links = links;
        this.defects = defects;
    }

    void check() {
        dateWithWord(FactTable.CANDIDACIES, "decision", "decided_on");
        dateWithWord(FactTable.DEPARTURES, "kind", "departed_on");
        departedBeforeStart();
        outcomeWithoutHire(FactTable.REVIEWS);
        outcomeWithoutHire(FactTable.DEPARTURES);
        interviewOfTwoCandidacies();
    }

    private void dateWithWord(FactTable table, String word, String date) {
        StringColumn words = facts.table(table).stringColumn(word);
        DateColumn dates = facts.table(table).dateColumn(date);
        for (int row = 0; row < words.size(); row++) {
            boolean dated = dates.getIntInternal(row) != DatedColumn.NONE;
            if (words.get(row).isEmpty() == dated) {
                add(table, row, dated ? word : date, "The cell is empty, but there is a " + (dated ? date : word) + ".",
                        "Fill both " + word + " and " + date + ", or neither.");
            }
        }
    }

    private void departedBeforeStart() {
        Table departures = facts.departures();
        DateColumn started = departures.dateColumn("started_on");
        DateColumn departed = departures.dateColumn("departed_on");
        for (int row = 0; row < started.size(); row++) {
            int day = departed.getIntInternal(row);
            if (day != DatedColumn.NONE && day < started.getIntInternal(row)) {
                add(FactTable.DEPARTURES, row, "departed_on", departed.get(row) + " is before the start on " + started.get(row) + ".",
                        "Correct one of the two dates.");
            }
        }
    }

    private void outcomeWithoutHire(FactTable table) {
        StringColumn decision = facts.candidacies().stringColumn("decision");
        int[] candidacy = links.candidacyRows(facts.table(table));
        for (int row = 0; row < candidacy.length; row++) {
            String decided = decision.get(candidacy[row]);
            if (!decided.equals("hire")) {
                add(table, row, "candidacy", "The candidacy was not decided hire but " + (decided.isEmpty() ? "not at all" : decided) + ".",
                        "Correct the decision in " + FactTable.CANDIDACIES.fileName() + ", or remove this row.");
            }
        }
    }

    private void interviewOfTwoCandidacies() {
        int[] interview = links.cardInterview();
        int[] candidacy = links.candidacyRows(facts.scorecards());
        int[] of = new int[links.interviews().size()];
        Arrays.fill(of, -1);
        for (int row = 0; row < interview.length; row++) {
            if (of[interview[row]] < 0) {
                of[interview[row]] = candidacy[row];
            } else if (of[interview[row]] != candidacy[row]) {
                add(FactTable.SCORECARDS, row, "candidacy", "Interview " + links.interviews().name(interview[row])
                        + " is of another candidacy on an earlier line.", "Give each interview an id of its own.");
            }
        }
    }

    private void add(FactTable table, int row, String column, String message, String remedy) {
        defects.add(new Defect("CONTRADICTION", table.fileName(), facts.lines().of(table, row), column, message, remedy));
    }
}
