package io.plumbline.analytics.panel;

import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What lead interviewers recommended, before colleagues' cards could be read. By row of the scorecards table,
 * or of the candidacies table.
 *
 * @param candidacy row of each card's candidacy, -1 for a card that does not count
 * @param vote of each card: 1 strong no, 2 no, 3 yes, 4 strong yes, 0 no decision, -1 none given or not counted
 * @param median of each candidacy's votes, of an even number the lower of the middle two; 0 where there is none
 */
public record Recommendations(int[] candidacy, int[] vote, int[] median) {

    /** The words for 1 to 4. */
    public static final List<String> WORDS = List.of("strong_no", "no", "yes", "strong_yes");

    public static Recommendations of(HiringFacts facts) {
        Table scorecards = facts.table(FactTable.SCORECARDS);
        StringColumn participation = scorecards.stringColumn("participation");
        StringColumn recommendation = scorecards.stringColumn("recommendation");
        StringColumn of = scorecards.stringColumn("candidacy");
        BooleanColumn visible = scorecards.booleanColumn("others_visible");
        Object2IntOpenHashMap<String> rows = rows(facts.candidacies().stringColumn("candidacy"));
        int[] candidacy = new int[of.size()];
        int[] vote = new int[of.size()];
        for (int card = 0; card < vote.length; card++) {
            String part = participation.get(card);
            boolean counts = (part.isEmpty() || part.equals("lead")) && visible.getByte(card) != 1;
            candidacy[card] = counts ? rows.getInt(of.get(card)) : -1;
            vote[card] = counts ? vote(recommendation.get(card)) : -1;
        }
        return new Recommendations(candidacy, vote, medians(candidacy, vote, facts.candidacies().rowCount()));
    }

    private static Object2IntOpenHashMap<String> rows(StringColumn candidacies) {
        Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>(candidacies.size());
        rows.defaultReturnValue(-1);
        for (int row = 0; row < candidacies.size(); row++) {
            rows.put(candidacies.get(row), row);
        }
        return rows;
    }

    private static int vote(String word) {
        return switch (word) {
            case "no_decision" -> 0;
            case "" -> -1;
            default -> WORDS.indexOf(word) + 1;
        };
    }

    private static int[] medians(int[] candidacy, int[] vote, int candidacies) {
        int[][] counts = new int[candidacies][];
        for (int card = 0; card < vote.length; card++) {
            if (vote[card] > 0 && candidacy[card] >= 0) {
                int of = candidacy[card];
                counts[of] = counts[of] == null ? new int[5] : counts[of];
                counts[of][vote[card]]++;
                counts[of][0]++;
            }
        }
        int[] median = new int[candidacies];
        for (int row = 0; row < candidacies; row++) {
            if (counts[row] != null) {
                int middle = (counts[row][0] + 1) / 2;
                int at = 0;
                for (int seen = 0; seen < middle; ) {
                    seen += counts[row][++at];
                }
                median[row] = at;
            }
        }
        return median;
    }

    /** The word for a candidacy's median, or "none". */
    public String medianWord(int row) {
        return median[row] == 0 ? "none" : WORDS.get(median[row] - 1);
    }
}
