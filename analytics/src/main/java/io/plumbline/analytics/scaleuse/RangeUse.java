package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.scaleuse.ScaleUse.CentralTendency;
import io.plumbline.analytics.scaleuse.ScaleUse.Range;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** Spread and middle of each interviewer's ratings, beside colleagues' ratings of the same candidates and competencies. */
final class RangeUse {

    private static final int MOST_CATEGORIES = 25;
    private static final int LEAST = 5;

    private final CountedRatings ratings;
    private final int[] interviewer;
    private final double[] values;
    /** Distinct ratings, empty when there are too many to be a scale. */
    private final double[] scale;
    private final long[] count;
    private final double[] square;
    private final long[] middle;
    private final double[] others;
    private final double[] othersSquare;
    private final double[] othersMiddle;
    private final boolean[][] used;

    RangeUse(CountedRatings ratings) {
        this.ratings = ratings;
        Centred centred = new Centred(ratings);
        values = centred.values();
        interviewer = centred.interviewers();
        double[] distinct = Arrays.stream(ratings.value()).sorted().distinct().limit(MOST_CATEGORIES + 1L).toArray();
        scale = distinct.length > MOST_CATEGORIES ? new double[0] : distinct;
        int size = ratings.interviewers().size();
        count = new long[size];
        square = new double[size];
        middle = new long[size];
        others = new double[size];
        othersSquare = new double[size];
        othersMiddle = new double[size];
        used = new boolean[size][scale.length];
        own();
        colleagues();
    }

    private boolean isMiddle(double rating) {
        int place = Arrays.binarySearch(scale, rating);
        return scale.length >= 3 && (place == (scale.length - 1) / 2 || place == scale.length / 2);
    }

    private void own() {
        for (int r = 0; r < ratings.size(); r++) {
            int j = interviewer[r];
            count[j]++;
            square[j] += values[r] * values[r];
            middle[j] += isMiddle(ratings.value()[r]) ? 1 : 0;
            if (scale.length > 0) {
                used[j][Arrays.binarySearch(scale, ratings.value()[r])] = true;
            }
        }
    }

    /** For each rating, the mean of colleagues on the same candidate and competency; each rating of theirs weighs as one share. */
    private void colleagues() {
        int[] order = new int[ratings.size()];
        long[] unit = new long[order.length];
        for (int card = 0; card < ratings.cards(); card++) {
            for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
                order[r] = r;
                unit[r] = (long) ratings.cardCandidate()[card] << 32 | ratings.competency()[r];
            }
        }
        IntArrays.stableSort(order, (a, b) -> Long.compare(unit[a], unit[b]));
        int from = 0;
        while (from < order.length) {
            int to = from;
            double sumSquare = 0;
            double sumMiddle = 0;
            while (to < order.length && unit[order[to]] == unit[order[from]]) {
                int r = order[to++];
                sumSquare += values[r] * values[r];
                sumMiddle += isMiddle(ratings.value()[r]) ? 1 : 0;
            }
            int n = to - from;
            for (int at = from; n > 1 && at < to; at++) {
                int r = order[at];
                others[interviewer[r]]++;
                othersSquare[interviewer[r]] += (sumSquare - values[r] * values[r]) / (n - 1);
                othersMiddle[interviewer[r]] += (sumMiddle - (isMiddle(ratings.value()[r]) ? 1 : 0)) / (n - 1);
            }
            from = to;
        }
    }

    Estimate<CentralTendency> centralTendency(int j) {
        if (scale.length < 3) {
            return Estimate.not(Reason.UNSUITABLE, "The ratings are no scale with a middle.");
        }
        return others[j] < LEAST ? few() : Estimate.of(new CentralTendency((double) middle[j] / count[j], othersMiddle[j] / others[j]));
    }

    Estimate<Range> range(int j) {
        if (others[j] < LEAST) {
            return few();
        }
        double own = Math.sqrt(square[j] / count[j]);
        double theirs = Math.sqrt(othersSquare[j] / others[j]);
        if (!(theirs > 1e-9)) {
            return Estimate.not(Reason.NO_VARIATION, "Colleagues' ratings of the same candidates are all the same.");
        }
        long categories = 0;
        for (boolean one : used[j]) {
            categories += one ? 1 : 0;
        }
        return Estimate.of(new Range(own, theirs, own / theirs, categories));
    }

    private static <T> Estimate<T> few() {
        return Estimate.not(Reason.TOO_FEW, "There are fewer than five ratings that a colleague gave too.");
    }
}
