package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Figure;
import java.util.Arrays;

/**
 * The hires nearest the bar: what the last people let in were like, which is what a small change of the bar
 * changes. The bar is {@link Bar}'s; near means within a quarter of the scores' standard deviation.
 *
 * @param bar where the bar seems to lie, in scale points
 * @param within how near, in scale points
 * @param hires hires that near
 * @param known those of them whose outcome is known
 * @param bad those of them who turned out badly
 * @param falseDiscovery bad among known, Wilson's interval
 * @param falseDiscoveryElsewhere the same among the other hires
 */
public record Marginal(Bar bar, double within, long hires, long known, long bad, Estimate<Figure> falseDiscovery,
        Estimate<Figure> falseDiscoveryElsewhere) {

    static Marginal of(Decided decided, Bar bar) {
        double mean = Arrays.stream(decided.score()).average().orElse(0);
        double within = Math.sqrt(Arrays.stream(decided.score()).map(s -> (s - mean) * (s - mean)).average().orElse(0)) / 4;
        long[] near = new long[3];
        long[] far = new long[3];
        for (int i = 0; i < decided.size(); i++) {
            if (decided.hired(i)) {
                long[] count = Math.abs(decided.score()[i] - bar.value()) <= within ? near : far;
                count[0]++;
                count[1] += decided.known(i) ? 1 : 0;
                count[2] += decided.known(i) && !decided.good(i) ? 1 : 0;
            }
        }
        return new Marginal(bar, within, near[0], near[1], near[2], share(near), share(far));
    }

    private static Estimate<Figure> share(long[] count) {
        return count[1] == 0 ? Estimate.not(Reason.TOO_FEW, "No such hire's outcome is known.") : Estimate.of(Figure.share(count[2], count[1]));
    }
}
