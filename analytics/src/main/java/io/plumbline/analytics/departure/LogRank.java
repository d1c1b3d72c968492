package io.plumbline.analytics.departure;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Whether survival differs between groups: observed against expected events at every event time, expected
 * d n_g / n, variance that of the hypergeometric distribution.
 * R: {@code survdiff(Surv(time, event) ~ group)}.
 * Source: Peto and Peto (1972), JRSS A 135:185-207.
 *
 * @param observed events by group
 * @param expected events by group if groups did not differ; they sum to the observed
 * @param statistic chi-square, with one degree of freedom less than groups
 */
public record LogRank(double[] observed, double[] expected, double statistic, int degreesOfFreedom, double pValue) {

    /**
     * @param group of each person, from 0
     * @throws IllegalArgumentException with fewer than two groups, or without any event
     */
    public static LogRank test(double[] time, boolean[] event, int[] group) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        if (groups < 2) {
            throw new IllegalArgumentException(groups + " groups");
        }
        Integer[] order = new Integer[time.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(time[b], time[a]));
        double[] observed = new double[groups];
        double[] expected = new double[groups];
        double[][] variance = new double[groups][groups];
        double[] atRisk = new double[groups];
        for (int i = 0; i < order.length; ) {
            double[] events = new double[groups];
            double now = time[order[i]];
            for (; i < order.length && time[order[i]] == now; i++) {
                atRisk[group[order[i]]]++;
                events[group[order[i]]] += event[order[i]] ? 1 : 0;
            }
            add(events, atRisk, observed, expected, variance);
        }
        if (Arrays.stream(observed).sum() == 0) {
            throw new IllegalArgumentException("no event");
        }
        return of(observed, expected, variance);
    }

    private static void add(double[] events, double[] atRisk, double[] observed, double[] expected, double[][] variance) {
        double d = Arrays.stream(events).sum();
        double n = Arrays.stream(atRisk).sum();
        for (int g = 0; g < events.length && d > 0; g++) {
            observed[g] += events[g];
            expected[g] += d * atRisk[g] / n;
            double scale = n > 1 ? d * (n - d) / (n - 1) * atRisk[g] / n : 0;
            for (int h = 0; h < events.length; h++) {
                variance[g][h] += scale * ((g == h ? 1 : 0) - atRisk[h] / n);
            }
        }
    }

    private static LogRank of(double[] observed, double[] expected, double[][] variance) {
        int df = observed.length - 1;
        double[] difference = new double[df];
        double[][] v = new double[df][];
        for (int g = 0; g < df; g++) {
            difference[g] = observed[g] - expected[g];
            v[g] = Arrays.copyOf(variance[g], df);
        }
        RealVector d = new ArrayRealVector(difference, false);
        // A group that nobody of was ever at risk with others has no variance: its row is nought.
        double statistic = d.dotProduct(new SingularValueDecomposition(new Array2DRowRealMatrix(v, false)).getSolver().solve(d));
        return new LogRank(observed, expected, statistic, df, 1 - new ChiSquaredDistribution(df).cumulativeProbability(statistic));
    }
}
