package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Halo of each interviewer, by products of pairs of ratings about their competency and interviewer means: two competencies
 * on the same card share candidate and halo; two competencies on an interviewer's and a colleague's cards share the
 * candidate alone.
 */
final class CardMoments {

    private final CountedRatings ratings;
    /** Ratings about competency and interviewer means. */
    private final double[] centred;
    private final double[] ownProducts;
    private final double[] ownPairs;
    private final double[] crossProducts;
    private final double[] crossPairs;
    private final double[] squares;
    private final long[] count;

    CardMoments(CountedRatings ratings) {
        this.ratings = ratings;
        int interviewers = ratings.interviewers().size();
        centred = new Centred(ratings).values();
        ownProducts = new double[interviewers];
        ownPairs = new double[interviewers];
        crossProducts = new double[interviewers];
        crossPairs = new double[interviewers];
        squares = new double[interviewers];
        count = new long[interviewers];
        own();
        cross();
    }

    private void own() {
        for (int card = 0; card < ratings.cards(); card++) {
            int j = ratings.cardInterviewer()[card];
            int from = ratings.cardStart()[card];
            int to = ratings.cardStart()[card + 1];
            double sum = 0;
            double square = 0;
            for (int r = from; r < to; r++) {
                sum += centred[r];
                square += centred[r] * centred[r];
            }
            double n = to - from;
            squares[j] += square;
            count[j] += to - from;
            ownProducts[j] += (sum * sum - square) / 2;
            ownPairs[j] += n * (n - 1) / 2;
        }
    }

    /** Every card against the candidate's other cards by other interviewers, pairs of the same competency taken out. */
    private void cross() {
        int[] order = new int[ratings.cards()];
        java.util.Arrays.setAll(order, c -> c);
        int[] candidate = ratings.cardCandidate();
        IntArrays.stableSort(order, (a, b) -> Integer.compare(candidate[a], candidate[b]));
        Totals all = new Totals(ratings.competencies().size());
        Totals own = new Totals(ratings.competencies().size());
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && candidate[order[to]] == candidate[order[from]]) {
                all.add(ratings, centred, order[to++]);
            }
            sortByInterviewer(order, from, to);
            crossOf(order, from, to, all, own);
            all.clear();
            from = to;
        }
    }

    private void sortByInterviewer(int[] order, int from, int to) {
        int[] interviewer = ratings.cardInterviewer();
        IntArrays.quickSort(order, from, to, (a, b) -> interviewer[a] != interviewer[b] ? Integer.compare(interviewer[a], interviewer[b]) : Integer.compare(a, b));
    }

    private void crossOf(int[] order, int from, int to, Totals all, Totals own) {
        int at = from;
        while (at < to) {
            int j = ratings.cardInterviewer()[order[at]];
            int end = at;
            while (end < to && ratings.cardInterviewer()[order[end]] == j) {
                own.add(ratings, centred, order[end++]);
            }
            own.against(all, j, crossProducts, crossPairs);
            own.clear();
            at = end;
        }
    }

    /**
     * Intraclass correlation of two ratings on the same card.
     *
     * @return not estimable: {@code TOO_FEW} under five cards' worth of pairs; {@code NO_VARIATION}
     */
    Estimate<Double> withinCard(int j) {
        if (ownPairs[j] < 5) {
            return Estimate.not(Reason.TOO_FEW, "There are fewer than five pairs of ratings on the same card.");
        }
        double variance = squares[j] / count[j];
        return variance > 1e-12 ? Estimate.of(Math.max(-1, Math.min(1, ownProducts[j] / ownPairs[j] / variance)))
                : Estimate.not(Reason.NO_VARIATION, "All ratings are the same.");
    }

    /**
     * Covariance on the same card beyond the covariance with colleagues' cards, over the variance; kept within 0 to 1.
     *
     * @return not estimable: as {@link #withinCard}, and {@code TOO_FEW} under five pairs with colleagues
     */
    Estimate<Double> haloShare(int j) {
        if (crossPairs[j] < 5) {
            return Estimate.not(Reason.TOO_FEW, "There are fewer than five pairs of ratings with colleagues on the same candidates.");
        }
        double variance = squares[j] / count[j];
        return withinCard(j).map(r -> Math.max(0, Math.min(1, r - crossProducts[j] / crossPairs[j] / variance)));
    }
}
