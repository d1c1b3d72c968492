package io.plumbline.analytics.facts;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Which row belongs to which: by hash, since Tablesaw's joins are wrong on large tables. A row without a
 * parent has -1.
 */
final class Links {

    private final Codes candidacies = new Codes();
    private final Codes interviews = new Codes();
    private final Codes interviewers = new Codes();
    private final Long2IntOpenHashMap cards = new Long2IntOpenHashMap();
    private final int[] cardInterview;
    private final int[] cardInterviewer;

    Links(HiringFacts facts) {
        candidacies.add(text(facts.candidacies(), "candidacy"));
        Table scorecards = facts.scorecards();
        cardInterview = interviews.add(text(scorecards, "interview"));
        cardInterviewer = interviewers.add(text(scorecards, "interviewer"));
        cards.defaultReturnValue(-1);
        for (int row = 0; row < cardInterview.length; row++) {
            cards.putIfAbsent(card(cardInterview[row], cardInterviewer[row]), row);
        }
    }

    /** The candidacies row of each row of a table with a column {@code candidacy}. */
    int[] candidacyRows(Table table) {
        // Candidacy ids are unique, so the code of an id is its row.
        return candidacies.find(text(table, "candidacy"));
    }

    /** The scorecards row of each row of a table with columns {@code interview} and {@code interviewer}. */
    int[] cardRows(Table table) {
        int[] interview = interviews.find(text(table, "interview"));
        int[] interviewer = interviewers.find(text(table, "interviewer"));
        int[] rows = new int[interview.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = interview[i] < 0 || interviewer[i] < 0 ? -1 : cards.get(card(interview[i], interviewer[i]));
        }
        return rows;
    }

    int[] cardInterview() {
        return cardInterview;
    }

    int[] cardInterviewer() {
        return cardInterviewer;
    }

    Codes interviews() {
        return interviews;
    }

    Codes interviewers() {
        return interviewers;
    }

    static StringColumn text(Table table, String column) {
        return table.stringColumn(column);
    }

    private static long card(int interview, int interviewer) {
        return (long) interview << 32 | interviewer;
    }
}
