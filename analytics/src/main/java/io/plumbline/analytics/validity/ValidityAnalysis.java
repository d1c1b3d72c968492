package io.plumbline.analytics.validity;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.PanelScores;
import io.plumbline.analytics.validity.Validity.ItemTable;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Validity of a history's judgements. Severity adjustment uses no outcomes. */
public final class ValidityAnalysis {

    private final History history;
    private final AdjustedCards cards;
    private final KnownHires hires;
    private final long seed;

    private ValidityAnalysis(History history, AdjustedCards cards, KnownHires hires, long seed) {
        this.history = history;
        this.cards = cards;
        this.hires = hires;
        this.seed = seed;
    }

    /**
     * @param seed of the permutations
     * @return not estimable: {@code INPUT_ABSENT} without reviews and departures; {@code EMPTY} without a hire whose
     *         outcome is known and who has a counted scorecard
     */
    public static Estimate<Validity> of(History history, Outcomes outcomes, OutcomePolicy policy, AdjustedCards cards, long seed, Progress progress) {
        progress.step("validity", 0);
        if (!history.facts().has(FactTable.REVIEWS) && !history.facts().has(FactTable.DEPARTURES)) {
            return Estimate.not(Reason.INPUT_ABSENT, "There are neither reviews nor departures.");
        }
        KnownHires hires = new KnownHires(history.facts(), outcomes, policy, PanelScores.of(cards, outcomes.of().size()),
                ContentKeys.of(cards.ratings()).candidacies(cards.ratings(), outcomes.of().size()));
        if (hires.size() == 0) {
            return Estimate.not(Reason.EMPTY, "No hire with a counted scorecard has a known outcome.");
        }
        return Estimate.of(new ValidityAnalysis(history, cards, hires, seed).section(progress));
    }

    private Validity section(Progress progress) {
        ItemTable interviewers = interviewers();
        progress.step("validity", 0.5);
        return new Validity(hires.size(), hires.reference,
                Double.isFinite(hires.restriction) && hires.restriction > 0 ? Estimate.of(hires.restriction)
                        : Estimate.not(Reason.NO_VARIATION, "The panels' scores of the hires, or of all, are all the same."),
                PanelAnalysis.of(hires), Estimate.of(interviewers), Estimate.of(competencies()), questionKinds(), signals());
    }

    private ItemTable interviewers() {
        CountedRatings ratings = cards.ratings();
        ItemScores.Collector collector = new ItemScores.Collector();
        for (int card = 0; card < ratings.cards(); card++) {
            add(collector, ratings.cardInterviewer()[card], ratings.cardCandidacyRow()[card], cards.value()[card]);
        }
        return ItemAnalysis.table(hires, collector.items(), ratings.interviewers(), seed);
    }

    private ItemTable competencies() {
        CountedRatings ratings = cards.ratings();
        ItemScores.Collector collector = new ItemScores.Collector();
        for (int card = 0; card < ratings.cards(); card++) {
            double severity = cards.severity()[ratings.cardInterviewer()[card]];
            for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
                add(collector, ratings.competency()[r], ratings.cardCandidacyRow()[card], ratings.value()[r] + severity);
            }
        }
        return ItemAnalysis.table(hires, collector.items(), ratings.competencies(), seed);
    }

    private void add(ItemScores.Collector collector, int item, int candidacyRow, double score) {
        int hire = hires.number[candidacyRow];
        if (hire >= 0) {
            collector.add(item, hire, score - hires.centre[candidacyRow]);
        }
    }

    private Estimate<ItemTable> questionKinds() {
        if (!history.facts().has(FactTable.QUESTIONS)) {
            return Estimate.not(Reason.INPUT_ABSENT, "There are no questions.");
        }
        Table questions = history.facts().table(FactTable.QUESTIONS);
        Names kinds = new Names(questions.stringColumn("kind"));
        int[] card = cardsOf(questions);
        ItemScores.Collector collector = new ItemScores.Collector();
        for (int row = 0; row < card.length; row++) {
            if (card[row] >= 0 && kinds.code[row] >= 0) {
                add(collector, kinds.code[row], cards.ratings().cardCandidacyRow()[card[row]], cards.value()[card[row]]);
            }
        }
        return Estimate.of(ItemAnalysis.table(hires, collector.items(), kinds.names, seed));
    }

    private Estimate<ItemTable> signals() {
        if (!history.facts().has(FactTable.SIGNALS)) {
            return Estimate.not(Reason.INPUT_ABSENT, "There are no signals.");
        }
        Table table = history.facts().table(FactTable.SIGNALS);
        Names names = new Names(table.stringColumn("signal"));
        StringColumn state = table.stringColumn("state");
        int[] card = cardsOf(table);
        ItemScores.Collector collector = new ItemScores.Collector();
        for (int row = 0; row < card.length; row++) {
            if (card[row] >= 0 && !state.get(row).equals("not_probed")) {
                int candidacy = cards.ratings().cardCandidacyRow()[card[row]];
                if (hires.number[candidacy] >= 0) {
                    collector.add(names.code[row], hires.number[candidacy], state.get(row).equals("observed") ? 1 : 0);
                }
            }
        }
        return Estimate.of(ItemAnalysis.table(hires, collector.items(), names.names, seed));
    }

    /** The counted card of each row of a table of interviews and interviewers, or -1. */
    private int[] cardsOf(Table table) {
        Table scorecards = history.facts().scorecards();
        Object2IntOpenHashMap<String> card = new Object2IntOpenHashMap<>();
        card.defaultReturnValue(-1);
        for (int c = 0; c < cards.ratings().cards(); c++) {
            int row = cards.ratings().cardRow()[c];
            card.put(scorecards.stringColumn("interview").get(row) + "\n" + scorecards.stringColumn("interviewer").get(row), c);
        }
        StringColumn interview = table.stringColumn("interview");
        StringColumn interviewer = table.stringColumn("interviewer");
        return IntStream.range(0, table.rowCount()).map(row -> card.getInt(interview.get(row) + "\n" + interviewer.get(row))).toArray();
    }

    /** A column's distinct values, sorted, and the place of each row's; -1 for an empty cell. */
    private static final class Names {

        private final List<String> names;
        private final int[] code;

        private Names(StringColumn column) {
            names = new ArrayList<>(column.unique().asList().stream().filter(name -> !name.isEmpty()).sorted().toList());
            Object2IntOpenHashMap<String> place = new Object2IntOpenHashMap<>();
            place.defaultReturnValue(-1);
            names.forEach(name -> place.put(name, place.size()));
            code = new int[column.size()];
            Arrays.setAll(code, row -> place.getInt(column.get(row)));
        }
    }
}
