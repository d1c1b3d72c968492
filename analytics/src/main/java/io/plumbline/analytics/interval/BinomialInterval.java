package io.plumbline.analytics.interval;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** Intervals of a proportion, from counts. */
public final class BinomialInterval {

    /** The 97.5% point of the normal distribution. */
    public static final double Z95 = 1.959963984540054;

    private static final double TAIL = 0.025;
    /** Quantiles of the beta distribution to the last digits a double holds. */
    private static final double ACCURACY = 1e-15;

    private BinomialInterval() { }

    /**
     * Wilson's 95% interval, without continuity correction.
     * R: {@code prop.test(successes, trials, correct = FALSE)$conf.int}.
     * Source: Wilson (1927), JASA 22:209-212.
     *
     * @param successes 0 to trials
     * @param trials at least 1
     */
    public static Interval wilson(long successes, long trials) {
        check(successes, trials);
        double n = trials;
        double p = successes / n;
        double z2 = Z95 * Z95;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Interval(successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
    }

    /**
     * Wilson's 95% interval with Yates' continuity correction.
     * R: {@code prop.test(successes, trials)$conf.int}.
     * Source: Newcombe (1998), Statistics in Medicine 17:857-872, method 4.
     *
     * @param successes 0 to trials
     * @param trials at least 1
     */
    public static Interval wilsonCorrected(long successes, long trials) {
        check(successes, trials);
        double n = trials;
        double p = successes / n;
        double z2 = Z95 * Z95;
        double yates = Math.min(0.5, Math.abs(successes - n / 2));
        double lower = corrected(p - yates / n, n, z2, -1);
        double upper = corrected(p + yates / n, n, z2, 1);
        return new Interval(successes == 0 ? 0 : Math.max(0, lower), successes == trials ? 1 : Math.min(1, upper));
    }

    private static double corrected(double p, double n, double z2, int side) {
        return (p + z2 / (2 * n) + side * Z95 * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);
    }

    /**
     * The exact 95% interval: each end is the share under which what was seen, or more extreme, has
     * probability 2.5%. It covers at least 95% whatever the truth, usually more.
     * R: {@code binom.test(successes, trials)$conf.int}.
     * Source: Clopper and Pearson (1934), Biometrika 26:404-413.
     *
     * @param successes 0 to trials
     * @param trials at least 1
     */
    public static Interval clopperPearson(long successes, long trials) {
        check(successes, trials);
        long failures = trials - successes;
        return new Interval(successes == 0 ? 0 : beta(successes, failures + 1.0, TAIL),
                failures == 0 ? 1 : beta(successes + 1.0, failures, 1 - TAIL));
    }

    /**
     * The equal-tailed 95% credible interval under Jeffreys' prior, with the end at 0 or 1 where nobody or
     * everybody succeeded.
     * R: {@code qbeta(c(.025, .975), successes + .5, trials - successes + .5)}.
     * Source: Brown, Cai and DasGupta (2001), Statistical Science 16:101-133.
     *
     * @param successes 0 to trials
     * @param trials at least 1
     */
    public static Interval jeffreys(long successes, long trials) {
        check(successes, trials);
        long failures = trials - successes;
        return new Interval(successes == 0 ? 0 : beta(successes + 0.5, failures + 0.5, TAIL),
                failures == 0 ? 1 : beta(successes + 0.5, failures + 0.5, 1 - TAIL));
    }

    /**
     * The 95% interval of Agresti and Coull: Wald's about the centre of Wilson's. With few trials its ends
     * lie outside 0 to 1; they are given as they come.
     * R: {@code p + c(-1, 1) * z * sqrt(p * (1 - p) / n)}, with n = trials + z^2, p = (successes + z^2 / 2) / n.
     * Source: Agresti and Coull (1998), The American Statistician 52:119-126.
     *
     * @param successes 0 to trials
     * @param trials at least 1
     */
    public static Interval agrestiCoull(long successes, long trials) {
        check(successes, trials);
        double n = trials + Z95 * Z95;
        double p = (successes + Z95 * Z95 / 2) / n;
        double half = Z95 * Math.sqrt(p * (1 - p) / n);
        return new Interval(p - half, p + half);
    }

    /**
     * Newcombe's 95% interval of a difference of two independent shares, first minus second, made of the
     * two Wilson intervals without continuity correction.
     * R: {@code DescTools::BinomDiffCI(x1, n1, x2, n2, method = "score")}.
     * Source: Newcombe (1998), Statistics in Medicine 17:873-890, method 10.
     *
     * @param firstTrials at least 1
     * @param secondTrials at least 1
     */
    public static Interval newcombe(long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials) {
        Interval first = wilson(firstSuccesses, firstTrials);
        Interval second = wilson(secondSuccesses, secondTrials);
        double p1 = (double) firstSuccesses / firstTrials;
        double p2 = (double) secondSuccesses / secondTrials;
        return new Interval(p1 - p2 - Math.hypot(p1 - first.lower(), second.upper() - p2),
                p1 - p2 + Math.hypot(first.upper() - p1, p2 - second.lower()));
    }

    private static double beta(double alpha, double beta, double probability) {
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static void check(long successes, long trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
    }
}
