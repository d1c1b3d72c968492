package io.plumbline.analytics.panel;

/**
 * The panel's score of every candidacy: the mean of its counted ratings, competencies' effects taken out,
 * before and after severity is taken out. By row of the candidacies table; not a number where no card counts.
 *
 * @param raw mean of ratings less competencies' effects, in scale points
 * @param adjusted the same with severities added back; equal to raw where they could not be estimated
 * @param cards counted cards
 */
public record PanelScores(double[] raw, double[] adjusted, int[] cards) {

    /** @param candidacies number of rows of the candidacies table */
    public static PanelScores of(AdjustedCards cards, int candidacies) {
        PanelScores scores = new PanelScores(new double[candidacies], new double[candidacies], new int[candidacies]);
        long[] ratings = new long[candidacies];
        int[] row = cards.ratings().cardCandidacyRow();
        int[] start = cards.ratings().cardStart();
        for (int card = 0; card < row.length; card++) {
            int k = start[card + 1] - start[card];
            scores.raw[row[card]] += k * cards.raw()[card];
            scores.adjusted[row[card]] += k * cards.value()[card];
            scores.cards[row[card]]++;
            ratings[row[card]] += k;
        }
        for (int i = 0; i < candidacies; i++) {
            scores.raw[i] /= ratings[i];
            scores.adjusted[i] /= ratings[i];
        }
        return scores;
    }

    /** Whether any card counts. */
    public boolean has(int candidacy) {
        return cards[candidacy] > 0;
    }
}
