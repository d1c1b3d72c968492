package io.plumbline.analytics.probability;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.probability.Probability.Bin;
import io.plumbline.analytics.probability.Probability.Recommended;
import it.unimi.dsi.fastutil.booleans.BooleanArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Probabilities that cards state, and what became of their candidacies. */
final class StatedCards {

    private static final int BANDS = 400;
    private static final int MOST_DISTINCT = 12;

    private final DoubleArrayList stated = new DoubleArrayList();
    private final List<Outcome> outcome = new ArrayList<>();
    private final DoubleArrayList known = new DoubleArrayList();
    private final BooleanArrayList good = new BooleanArrayList();
    private final Reason reason;
    private final String message;

    /** @param probability by card, NaN for none; of cards that do not count the candidacy is -1 */
    StatedCards(double[] probability, int[] candidacy, Outcomes outcomes, String what) {
        for (int card = 0; card < probability.length; card++) {
            if (candidacy[card] >= 0 && !Double.isNaN(probability[card])) {
                Outcome became = outcomes.of().get(candidacy[card]);
                stated.add(probability[card]);
                outcome.add(became);
                if (became.known()) {
                    known.add(probability[card]);
                    good.add(became == Outcome.GOOD);
                }
            }
        }
        reason = stated.isEmpty() ? Reason.INPUT_ABSENT : Reason.EMPTY;
        message = stated.isEmpty() ? "No " + what + " was given." : "No hire with a " + what + " has a known outcome.";
    }

    Recommended scored(long seed) {
        double[] p = known.toDoubleArray();
        boolean[] happened = good.toBooleanArray();
        long clipped = Arrays.stream(p).filter(value -> Calibration.clipped(value) != value).count();
        if (p.length == 0) {
            return new Recommended(0, 0, none(), none(), none(), none(), none(), none(), none(), bins());
        }
        Murphy murphy = Murphy.of(p, happened);
        Estimate<Calibration> line = Calibration.of(p, happened);
        return new Recommended(p.length, clipped, Estimate.of(murphy.brier()), Estimate.of(murphy), Estimate.of(Corp.of(p, happened, BANDS, seed)),
                part(line, true), part(line, false), Calibration.inTheLarge(p, happened), Calibration.spiegelhalterZ(p, happened), bins());
    }

    private static Estimate<Double> part(Estimate<Calibration> line, boolean slope) {
        return switch (line) {
            case Estimated<Calibration>(Calibration fit) -> Estimate.of(slope ? fit.slope() : fit.intercept());
            case NotEstimable<Calibration>(Reason why, String sentence) -> Estimate.not(why, sentence);
        };
    }

    private <T> Estimate<T> none() {
        return Estimate.not(reason, message);
    }

    /** By distinct stated value where these are few, otherwise by tenths. */
    private List<Bin> bins() {
        double[] distinct = stated.doubleStream().sorted().distinct().limit(MOST_DISTINCT + 1L).toArray();
        boolean tenths = distinct.length > MOST_DISTINCT;
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < (tenths ? 10 : distinct.length); b++) {
            double from = tenths ? b / 10.0 : distinct[b];
            double to = tenths ? (b + 1) / 10.0 : distinct[b];
            Bin bin = bin(from, to, !tenths || b == 9);
            if (bin.decided() > 0) {
                bins.add(bin);
            }
        }
        return List.copyOf(bins);
    }

    private Bin bin(double from, double to, boolean closed) {
        long decided = 0;
        long knownHere = 0;
        long goodHere = 0;
        for (int card = 0; card < stated.size(); card++) {
            double p = stated.getDouble(card);
            if (p >= from && (p < to || closed && p == to) && outcome.get(card).decided()) {
                decided++;
                knownHere += outcome.get(card).known() ? 1 : 0;
                goodHere += outcome.get(card) == Outcome.GOOD ? 1 : 0;
            }
        }
        double all = Math.max(1, decided);
        return new Bin(from, to, decided, knownHere, goodHere,
                knownHere == 0 ? Estimate.not(Reason.EMPTY, "No hire here has a known outcome.") : Estimate.of((double) goodHere / knownHere),
                new Interval(goodHere / all, (decided - (knownHere - goodHere)) / all));
    }
}
