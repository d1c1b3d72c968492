package io.plumbline.analytics.panel;

/**
 * What the other cards on the same person say, for each card: the posterior of the candidate given them, and
 * the card's residual from it in units of its own standard deviation, sqrt(halo + residual / ratings +
 * uncertainty of the candidate). Colleagues only: a card is not held against itself. A card without any
 * colleague is held against the candidates' distribution.
 *
 * @param residual card less colleagues, in scale points; positive: above them
 * @param standardised the same over its standard deviation
 * @param deviation that standard deviation, in scale points
 * @param others how many other cards there are
 */
public record Colleagues(double[] residual, double[] standardised, double[] deviation, int[] others) {

    /** @throws IllegalArgumentException when the cards cannot be compared */
    public static Colleagues of(AdjustedCards cards) {
        if (!cards.comparable()) {
            throw new IllegalArgumentException("without severities cards cannot be compared");
        }
        int[] person = cards.ratings().cardCandidate();
        int persons = cards.ratings().candidates().size();
        double[] weight = new double[persons];
        double[] sum = new double[persons];
        int[] count = new int[persons];
        for (int card = 0; card < person.length; card++) {
            weight[person[card]] += 1 / cards.variance()[card];
            sum[person[card]] += centred(cards, card) / cards.variance()[card];
            count[person[card]]++;
        }
        Colleagues colleagues = new Colleagues(new double[person.length], new double[person.length], new double[person.length], new int[person.length]);
        double prior = cards.candidateVariance() > 0 ? 1 / cards.candidateVariance() : 0;
        for (int card = 0; card < person.length; card++) {
            int p = person[card];
            double precision = 1 / cards.variance()[card];
            colleagues.others[card] = count[p] - 1;
            // Without variance between candidates everybody is at the level, for certain.
            boolean varies = prior > 0;
            double certainty = prior + (colleagues.others[card] == 0 ? 0 : weight[p] - precision);
            double expected = !varies || colleagues.others[card] == 0 ? 0 : (sum[p] - centred(cards, card) * precision) / certainty;
            colleagues.residual[card] = centred(cards, card) - expected;
            colleagues.deviation[card] = Math.sqrt(cards.variance()[card] + (varies ? 1 / certainty : 0));
            colleagues.standardised[card] = colleagues.residual[card] / colleagues.deviation[card];
        }
        return colleagues;
    }

    private static double centred(AdjustedCards cards, int card) {
        return cards.value()[card] - cards.level()[card];
    }
}
