package io.plumbline.analytics.fairness;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * The odds ratio common to several two by two tables, one a job, and the test that it is 1. Strata in which
 * nobody or everybody is selected say nothing and change nothing.
 * R: {@code mantelhaen.test(tables, correct = FALSE)}, {@code DescTools::BreslowDayTest(tables)}.
 * Source: Mantel and Haenszel (1959), JNCI 22:719-748; interval: Robins, Breslow and Greenland (1986),
 * Biometrics 42:311-323; Breslow and Day (1980), Statistical Methods in Cancer Research I, 4.4.
 */
public final class MantelHaenszel {

    private final List<TwoByTwo> strata;

    /** @param strata at least one */
    public MantelHaenszel(List<TwoByTwo> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("no stratum");
        }
        this.strata = List.copyOf(strata);
    }

    /** A test's statistic, chi-square distributed, and its p-value. */
    public record Test(double statistic, int degreesOfFreedom, double pValue) {

        static Test of(double statistic, int degreesOfFreedom) {
            return new Test(statistic, degreesOfFreedom,
                    degreesOfFreedom == 0 ? 1 : 1 - new ChiSquaredDistribution(degreesOfFreedom).cumulativeProbability(statistic));
        }
    }

    /** Odds of selection, focal against reference; not a number where no stratum says anything. */
    public double oddsRatio() {
        double over = 0;
        double under = 0;
        for (TwoByTwo t : strata) {
            double n = t.focal() + t.reference();
            over += t.selectedFocal() * (double) (t.reference() - t.selectedReference()) / n;
            under += (t.focal() - t.selectedFocal()) * (double) t.selectedReference() / n;
        }
        return over / under;
    }

    /** 95%, on the logarithm, with the variance of Robins, Breslow and Greenland. */
    public Interval interval() {
        double pr = 0;
        double psQr = 0;
        double qs = 0;
        double r = 0;
        double s = 0;
        for (TwoByTwo t : strata) {
            double n = t.focal() + t.reference();
            double a = t.selectedFocal();
            double b = t.focal() - a;
            double c = t.selectedReference();
            double d = t.reference() - c;
            double ri = a * d / n;
            double si = b * c / n;
            pr += (a + d) / n * ri;
            psQr += (a + d) / n * si + (b + c) / n * ri;
            qs += (b + c) / n * si;
            r += ri;
            s += si;
        }
        double half = BinomialInterval.Z95 * Math.sqrt(pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s));
        double ratio = oddsRatio();
        return new Interval(ratio * Math.exp(-half), ratio * Math.exp(half));
    }

    /** @param corrected with Yates' correction, as R does unless told otherwise */
    public Test test(boolean corrected) {
        double difference = 0;
        double variance = 0;
        for (TwoByTwo t : strata) {
            double n = t.focal() + t.reference();
            double selected = t.selectedFocal() + t.selectedReference();
            difference += t.selectedFocal() - t.focal() * selected / n;
            variance += n < 2 ? 0 : t.focal() * (double) t.reference() * selected * (n - selected) / (n * n * (n - 1));
        }
        if (variance == 0) {
            return Test.of(0, 1);
        }
        double yates = corrected && Math.abs(difference) >= 0.5 ? 0.5 : 0;
        return Test.of(Math.pow(Math.abs(difference) - yates, 2) / variance, 1);
    }

    /**
     * The exact conditional test. R: {@code mantelhaen.test(tables, exact = TRUE)$p.value}.
     *
     * @throws IllegalArgumentException when the tables are too large for the exact distribution
     */
    public double exactPValue() {
        if (!ConditionalCount.inReach(strata)) {
            throw new IllegalArgumentException("the tables are too large for the exact distribution");
        }
        return new ConditionalCount(strata).twoSided();
    }

    /**
     * Whether the odds ratio is the same in all strata: the counts against those expected under the common
     * one, without Tarone's correction. Strata that say nothing are no degrees of freedom.
     */
    public Test breslowDay() {
        double ratio = oddsRatio();
        double statistic = 0;
        int telling = 0;
        for (TwoByTwo t : strata) {
            long selected = t.selectedFocal() + t.selectedReference();
            if (selected == 0 || selected == t.focal() + t.reference()) {
                continue;
            }
            telling++;
            double a = expected(t, selected, ratio);
            double variance = 1 / (1 / a + 1 / (t.focal() - a) + 1 / (selected - a) + 1 / (t.reference() - selected + a));
            statistic += Math.pow(t.selectedFocal() - a, 2) / variance;
        }
        return Test.of(statistic, Math.max(0, telling - 1));
    }

    /** The count in the focal group under which the table, with its margins, has the odds ratio. */
    private static double expected(TwoByTwo t, double selected, double ratio) {
        double m = t.focal();
        double n = t.reference();
        if (Math.abs(ratio - 1) < 1e-12) {
            return m * selected / (m + n);
        }
        double b = ratio * (m + selected) + n - selected;
        double root = Math.sqrt(b * b - 4 * (ratio - 1) * ratio * m * selected);
        // The stable form of the quadratic's root that lies between the margins.
        return 2 * ratio * m * selected / (b + root);
    }
}
