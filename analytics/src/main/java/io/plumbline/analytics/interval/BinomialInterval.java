package io.plumbline.analytics.interval;

/** Intervals of a proportion, from counts. */
public final class BinomialInterval {

    /** The 97.5% point of the normal distribution. */
    public static final double Z95 = 1.959963984540054;

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
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        double n = trials;
        double p = successes / n;
        double z2 = Z95 * Z95;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Interval(successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
    }
}
