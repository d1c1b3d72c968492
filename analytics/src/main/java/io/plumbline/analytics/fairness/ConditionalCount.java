package io.plumbline.analytics.fairness;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.special.Gamma;

/**
 * The distribution of the number selected in the focal group given all margins, over one or more tables:
 * hypergeometric, tilted by an odds ratio common to the tables. It carries Fisher's exact test and its
 * conditional estimate of the odds ratio, and the exact Mantel-Haenszel test.
 * Source: Fisher (1935); Gart (1970), Biometrika 57:471-475; R's {@code fisher.test}, {@code mantelhaen.test(exact = TRUE)}.
 */
final class ConditionalCount {

    /** R's: probabilities this close count as equal. */
    private static final double EQUAL = 1 + 1e-7;
    private static final int MOST_VALUES = 1 << 20;

    private final long least;
    private final long observed;
    /** Logarithm of the probability of each count from the least, at odds ratio 1. */
    private final double[] log;

    ConditionalCount(List<TwoByTwo> tables) {
        double[] density = {1};
        long from = 0;
        long seen = 0;
        for (TwoByTwo table : tables) {
            long selected = table.selectedFocal() + table.selectedReference();
            long low = Math.max(0, selected - table.reference());
            long high = Math.min(selected, table.focal());
            density = convolve(density, hypergeometric(table, selected, low, high));
            from += low;
            seen += table.selectedFocal();
        }
        least = from;
        observed = seen;
        log = Arrays.stream(density).map(Math::log).toArray();
    }

    /** Whether the distribution is small enough to be laid out: its support and the work of convolving it. */
    static boolean inReach(List<TwoByTwo> tables) {
        double work = 0;
        double support = 1;
        for (TwoByTwo table : tables) {
            double width = Math.min(Math.min(table.focal(), table.reference()), table.selectedFocal() + table.selectedReference()) + 1.0;
            work += tables.size() == 1 ? width : support * width;
            support += width;
        }
        return support < MOST_VALUES && work < 2e8;
    }

    private static double[] hypergeometric(TwoByTwo table, long selected, long low, long high) {
        double[] density = new double[Math.toIntExact(high - low + 1)];
        double all = choose(table.focal() + table.reference(), selected);
        for (int i = 0; i < density.length; i++) {
            density[i] = Math.exp(choose(table.focal(), low + i) + choose(table.reference(), selected - low - i) - all);
        }
        return density;
    }

    private static double choose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }

    private static double[] convolve(double[] a, double[] b) {
        if (a.length == 1) {
            return b;
        }
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }

    private double[] density(double logOdds) {
        double[] density = new double[log.length];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < density.length; i++) {
            density[i] = log[i] + logOdds * (least + i);
            greatest = Math.max(greatest, density[i]);
        }
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            density[i] = Math.exp(density[i] - greatest);
            sum += density[i];
        }
        for (int i = 0; i < density.length; i++) {
            density[i] /= sum;
        }
        return density;
    }

    /** Everything no more probable than what was seen. R: {@code fisher.test(x)$p.value}. */
    double twoSided() {
        double[] density = density(0);
        double mine = density[at()];
        return Math.min(1, Arrays.stream(density).filter(p -> p <= mine * EQUAL).sum());
    }

    /** The same with half of what is as probable as what was seen. */
    double midP() {
        double[] density = density(0);
        double mine = density[at()];
        double equal = Arrays.stream(density).filter(p -> p <= mine * EQUAL && p * EQUAL >= mine).sum();
        return Math.max(0, twoSided() - equal / 2);
    }

    /** As few or fewer selected. R: {@code fisher.test(x, alternative = "less")$p.value}. */
    double less() {
        return atMost(0);
    }

    private double atMost(double logOdds) {
        double[] density = density(logOdds);
        return Math.min(1, Arrays.stream(density, 0, at() + 1).sum());
    }

    private double atLeast(double logOdds) {
        double[] density = density(logOdds);
        return Math.min(1, Arrays.stream(density, at(), density.length).sum());
    }

    /** The odds ratio under which the expected count is the observed one; 0 or infinite at the ends. */
    double oddsRatio() {
        if (at() == 0) {
            return 0;
        }
        if (at() == log.length - 1) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.exp(root(odds -> {
            double[] density = density(odds);
            double mean = 0;
            for (int i = 0; i < density.length; i++) {
                mean += density[i] * i;
            }
            return mean - at();
        }));
    }

    /** The exact 95% interval of the odds ratio: lower end, then upper. */
    double[] oddsRatioInterval() {
        return new double[] {at() == 0 ? 0 : Math.exp(root(odds -> atLeast(odds) - 0.025)),
            at() == log.length - 1 ? Double.POSITIVE_INFINITY : Math.exp(root(odds -> 0.025 - atMost(odds)))};
    }

    private static double root(UnivariateFunction rising) {
        double reach = 1;
        while (rising.value(-reach) > 0 || rising.value(reach) < 0) {
            reach *= 2;
        }
        return new BracketingNthOrderBrentSolver(1e-12, 1e-12, 5).solve(500, rising, -reach, reach);
    }

    private int at() {
        return Math.toIntExact(observed - least);
    }
}
