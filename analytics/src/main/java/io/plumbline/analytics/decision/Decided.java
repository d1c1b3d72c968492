package io.plumbline.analytics.decision;

import io.plumbline.analytics.panel.PanelScores;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The candidacies decided hire, reject or offer declined whose panel has a score, lowest row first.
 *
 * @param row of the candidacies table
 * @param score the panel's, severity taken out
 * @param outcome of each
 */
record Decided(int[] row, double[] score, List<Outcome> outcome) {

    static Decided of(Outcomes outcomes, PanelScores scores) {
        return of(outcomes, scores, row -> true);
    }

    static Decided of(Outcomes outcomes, PanelScores scores, java.util.function.IntPredicate among) {
        int[] rows = IntStream.range(0, outcomes.of().size())
                .filter(row -> outcomes.of().get(row).decided() && scores.has(row) && among.test(row)).toArray();
        return new Decided(rows, IntStream.of(rows).mapToDouble(row -> scores.adjusted()[row]).toArray(),
                IntStream.of(rows).mapToObj(outcomes.of()::get).toList());
    }

    int size() {
        return row.length;
    }

    boolean hired(int i) {
        return outcome.get(i).hired();
    }

    boolean known(int i) {
        return outcome.get(i).known();
    }

    boolean good(int i) {
        return outcome.get(i) == Outcome.GOOD;
    }

    /** Whether the company said yes, whatever the candidate then said. */
    boolean offered(int i) {
        return hired(i) || outcome.get(i) == Outcome.OFFER_DECLINED;
    }

    long count(java.util.function.IntPredicate of) {
        return IntStream.range(0, size()).filter(of).count();
    }

    Bar bar() {
        boolean[] offered = new boolean[size()];
        for (int i = 0; i < offered.length; i++) {
            offered[i] = offered(i);
        }
        return Bar.between(score, offered);
    }
}
