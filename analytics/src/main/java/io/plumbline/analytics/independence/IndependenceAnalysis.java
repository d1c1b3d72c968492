package io.plumbline.analytics.independence;

import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.draw.Keys;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Whether the scorecards of a history are independent judgements. */
public final class IndependenceAnalysis {

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final History history;
    private final long seed;

    private IndependenceAnalysis(History history, long seed) {
        this.history = history;
        this.seed = seed;
    }

    /**
     * @param cards the counted cards, severity taken out
     * @param withAfterVisible the same with cards first written after others were visible
     * @param seed of the permutations
     */
    public static Independence of(History history, AdjustedCards cards, AdjustedCards withAfterVisible, long seed) {
        IndependenceAnalysis analysis = new IndependenceAnalysis(history, seed);
        return new Independence(analysis.late(cards), analysis.afterVisible(withAfterVisible), AnchorTest.of(analysis.inOrder(cards), seed));
    }

    private Estimate<Independence.Pull> late(AdjustedCards cards) {
        Table interviews = history.facts().table(FactTable.INTERVIEWS);
        InstantColumn held = interviews.instantColumn("held_at");
        StringColumn interview = interviews.stringColumn("interview");
        Object2LongOpenHashMap<String> times = new Object2LongOpenHashMap<>();
        times.defaultReturnValue(UNKNOWN);
        for (int row = 0; row < interview.size(); row++) {
            @Nullable Instant at = held.get(row);
            if (at != null) {
                times.put(interview.get(row), at.toEpochMilli());
            }
        }
        if (times.isEmpty()) {
            return Estimate.not(Reason.INPUT_ABSENT, "Nothing says when interviews were held (" + FactTable.INTERVIEWS.fileName() + ").");
        }
        StringColumn of = history.facts().scorecards().stringColumn("interview");
        long[] submitted = submitted(cards);
        long[] heldAt = new long[submitted.length];
        for (int card = 0; card < heldAt.length; card++) {
            heldAt[card] = times.getLong(of.get(cards.ratings().cardRow()[card]));
        }
        return PullTest.of(panels(cards, card -> heldAt[card] != UNKNOWN,
                card -> submitted[card] - heldAt[card] > Independence.LATE_HOURS * 3_600_000L), seed);
    }

    private Estimate<Independence.Pull> afterVisible(AdjustedCards cards) {
        BooleanColumn visible = history.facts().scorecards().booleanColumn("others_visible");
        if (visible.countMissing() == visible.size()) {
            return Estimate.not(Reason.INPUT_ABSENT, "Nothing says whether others' cards were visible (column others_visible).");
        }
        int[] row = cards.ratings().cardRow();
        return PullTest.of(panels(cards, card -> true, card -> visible.getByte(row[card]) == 1), seed);
    }

    private long[] submitted(AdjustedCards cards) {
        InstantColumn times = history.facts().scorecards().instantColumn("submitted_at");
        return Arrays.stream(cards.ratings().cardRow()).mapToLong(row -> {
            @Nullable Instant at = times.get(row);
            return at == null ? 0 : at.toEpochMilli();
        }).toArray();
    }

    private static List<PullTest.Panel> panels(AdjustedCards cards, IntPredicate taken, IntPredicate marked) {
        List<PullTest.Panel> panels = new ArrayList<>();
        for (int[] panel : byCandidacy(cards, ContentKeys.of(cards.ratings()), taken)) {
            if (panel.length < 3) {
                continue;
            }
            double sum = 0;
            double variances = 0;
            for (int card : panel) {
                sum += cards.value()[card];
                variances += cards.variance()[card];
            }
            double[] distance = new double[panel.length];
            boolean[] marks = new boolean[panel.length];
            for (int i = 0; i < panel.length; i++) {
                double value = cards.value()[panel[i]];
                double others = panel.length - 1.0;
                double variance = cards.variance()[panel[i]] + (variances - cards.variance()[panel[i]]) / (others * others);
                distance[i] = Math.pow(value - (sum - value) / others, 2) / (variance > 0 ? variance : 1);
                marks[i] = marked.test(panel[i]);
            }
            panels.add(new PullTest.Panel(distance, marks));
        }
        return panels;
    }

    /** Values of the cards of each candidacy with three or more, the first submitted first. */
    private List<double[]> inOrder(AdjustedCards cards) {
        long[] submitted = submitted(cards);
        List<double[]> panels = new ArrayList<>();
        for (int[] panel : byCandidacy(cards, ContentKeys.of(cards.ratings()), card -> true)) {
            if (panel.length >= 3) {
                IntArrays.stableSort(panel, (a, b) -> submitted[a] != submitted[b] ? Long.compare(submitted[a], submitted[b])
                        : Double.compare(cards.value()[a], cards.value()[b]));
                // Without a first card there is nothing to be anchored on.
                if (submitted[panel[0]] < submitted[panel[1]]) {
                    panels.add(Arrays.stream(panel).mapToDouble(card -> cards.value()[card] - cards.level()[card]).toArray());
                }
            }
        }
        return panels;
    }

    /**
     * The cards taken of each candidacy that has any. Candidacies and their cards are in the order of their content, so
     * that what is drawn for them does not depend on how they are called or come.
     */
    private static List<int[]> byCandidacy(AdjustedCards cards, ContentKeys keys, IntPredicate taken) {
        int[] row = cards.ratings().cardCandidacyRow();
        int most = Arrays.stream(row).max().orElse(-1) + 1;
        int[] size = new int[most];
        for (int card = 0; card < row.length; card++) {
            size[row[card]] += taken.test(card) ? 1 : 0;
        }
        int[][] panels = new int[most][];
        int[] next = new int[most];
        for (int card : Keys.order(keys.card())) {
            if (taken.test(card)) {
                int of = row[card];
                panels[of] = panels[of] == null ? new int[size[of]] : panels[of];
                panels[of][next[of]++] = card;
            }
        }
        return Arrays.stream(Keys.order(keys.candidacies(cards.ratings(), most))).mapToObj(of -> panels[of])
                .filter(panel -> panel != null).toList();
    }
}
