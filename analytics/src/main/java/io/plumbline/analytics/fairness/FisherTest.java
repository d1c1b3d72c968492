package io.plumbline.analytics.fairness;

import io.plumbline.analytics.interval.Interval;
import java.util.List;

/**
 * Fisher's exact test of a two by two table, and the conditional estimate of the odds ratio (focal against
 * reference), which is 0 or infinite where a cell is at the end of what the margins allow.
 * R: {@code fisher.test(matrix(c(a, m - a, b, n - b), 2))}; mid-p as {@code exact2x2::exact2x2(midp = TRUE)}.
 * Source: Fisher (1935), JRSS 98:39-82.
 *
 * @param pValue two-sided: all tables no more probable than the one seen
 * @param midP the same with half of those equally probable
 * @param less one-sided: as few or fewer of the focal group selected
 * @param oddsRatioInterval exact 95%; its upper end may be infinite
 */
public record FisherTest(double pValue, double midP, double less, double oddsRatio, Interval oddsRatioInterval) {

    /** @throws IllegalArgumentException when the table is larger than about a million selected in the smaller margin */
    public static FisherTest of(TwoByTwo table) {
        if (!ConditionalCount.inReach(List.of(table))) {
            throw new IllegalArgumentException("the table is too large for the exact distribution");
        }
        ConditionalCount count = new ConditionalCount(List.of(table));
        double[] ends = count.oddsRatioInterval();
        return new FisherTest(count.twoSided(), count.midP(), count.less(), count.oddsRatio(), new Interval(ends[0], ends[1]));
    }

    /** The two-sided p-value alone; by chi-square where the table is too large for the exact distribution. */
    static double pValue(TwoByTwo table) {
        if (ConditionalCount.inReach(List.of(table))) {
            return new ConditionalCount(List.of(table)).twoSided();
        }
        return 2 * new org.hipparchus.distribution.continuous.NormalDistribution().cumulativeProbability(-Math.abs(table.z()));
    }
}
