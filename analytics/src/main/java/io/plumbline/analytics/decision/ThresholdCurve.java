package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.interval.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bars at every fortieth of the scores and what each would have meant. */
final class ThresholdCurve {

    private static final int PARTS = 40;

    private final Decided decided;
    private final Bar bar;

    ThresholdCurve(Decided decided, Bar bar) {
        this.decided = decided;
        this.bar = bar;
    }

    List<Threshold> points() {
        double[] sorted = decided.score().clone();
        Arrays.sort(sorted);
        List<Threshold> points = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int part = 1; part < PARTS; part++) {
            // Scores that differ by rounding alone are one score; the bar lies just below it.
            double rounding = 1e-10 * (sorted[sorted.length - 1] - sorted[0]);
            double at = sorted[(int) ((long) sorted.length * part / PARTS)] - rounding;
            if (at > last + 2 * rounding) {
                points.add(at >= bar.value() ? raised(at) : lowered(at));
            }
            last = at;
        }
        return List.copyOf(points);
    }

    private Threshold raised(double at) {
        long hires = 0;
        long good = 0;
        long bad = 0;
        long lost = 0;
        for (int i = 0; i < decided.size(); i++) {
            boolean above = decided.score()[i] >= at;
            hires += decided.hired(i) && above ? 1 : 0;
            good += decided.known(i) && decided.good(i) && above ? 1 : 0;
            bad += decided.known(i) && !decided.good(i) && above ? 1 : 0;
            lost += decided.good(i) && !above ? 1 : 0;
        }
        return point(at, Threshold.Direction.RAISED, hires, good, bad, lost, 0);
    }

    private Threshold lowered(double at) {
        long hires = 0;
        long good = 0;
        long bad = 0;
        long added = 0;
        for (int i = 0; i < decided.size(); i++) {
            added += !decided.hired(i) && decided.score()[i] >= at ? 1 : 0;
            hires += decided.hired(i) ? 1 : 0;
            good += decided.good(i) ? 1 : 0;
            bad += decided.known(i) && !decided.good(i) ? 1 : 0;
        }
        return point(at, Threshold.Direction.LOWERED, hires + added, good, bad, 0, added);
    }

    private static Threshold point(double at, Threshold.Direction direction, long hires, long good, long bad, long lost, long added) {
        Estimate<Figure> share = direction == Threshold.Direction.LOWERED
                ? Estimate.not(Reason.NO_OVERLAP, "Nothing is known of those a lower bar would let in.")
                : good + bad == 0 ? Estimate.not(Reason.TOO_FEW, "Nobody hired above this bar has a known outcome.")
                : Estimate.of(Figure.share(bad, good + bad));
        return new Threshold(at, direction, hires, good + bad, lost, added, share, hires == 0
                ? Estimate.not(Reason.EMPTY, "Nobody would have been hired.")
                : Estimate.of(new Interval((double) bad / hires, (double) (hires - good) / hires)));
    }
}
