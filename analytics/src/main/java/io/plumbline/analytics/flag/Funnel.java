package io.plumbline.analytics.flag;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Erf;

/**
 * Funnel limits of shares about a common share, with overdispersion. z_i = (p_i - theta) / sqrt(theta (1 - theta) / n_i),
 * theta the pooled share; the dispersion phi is the mean of the squared z after winsorising the lowest and
 * highest tenth, over .679, which is what that makes of a normal's variance of 1 (Spiegelhalter leaves this out,
 * and flags more), at least 1. Limits at n are theta ± z sqrt(phi theta (1 - theta) / n), and a unit's p-value is
 * that of z / sqrt(phi).
 * R: {@code FunnelPlotR::funnel_plot(numerator, denominator, group, data_type = "PR", draw_adjusted = TRUE, od_method = "SHMI")}
 * is the additive relative of it.
 * Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine
 * 24:1185-1202, multiplicative adjustment.
 *
 * @param share the pooled share
 * @param dispersion phi, at least 1
 */
public record Funnel(double share, double dispersion) {

    private static final double WINSORISED = 0.1;
    /** .8 - 2 c phi(c) + .2 c^2 with c the normal's 90% point. */
    private static final double LEFT_OF_A_NORMAL = 0.6786;
    /** Fewer units than this do not show how dispersed they are. */
    private static final int FEWEST_UNITS = 10;

    /**
     * @param successes of each unit, 0 to trials
     * @param trials of each unit, at least 1
     * @throws IllegalArgumentException when lengths differ, there is no unit, or a count is impossible
     */
    public static Funnel of(long[] successes, long[] trials) {
        if (successes.length != trials.length || trials.length == 0) {
            throw new IllegalArgumentException("no units");
        }
        double x = 0;
        double n = 0;
        for (int i = 0; i < trials.length; i++) {
            if (trials[i] < 1 || successes[i] < 0 || successes[i] > trials[i]) {
                throw new IllegalArgumentException(successes[i] + " of " + trials[i]);
            }
            x += successes[i];
            n += trials[i];
        }
        Funnel plain = new Funnel(x / n, 1);
        if (x == 0 || x == n || trials.length < FEWEST_UNITS) {
            return plain;
        }
        double[] z = new double[trials.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = plain.z(successes[i], trials[i]);
        }
        Arrays.sort(z);
        int cut = (int) (WINSORISED * z.length);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double within = Math.clamp(z[i], z[cut], z[z.length - 1 - cut]);
            sum += within * within;
        }
        return new Funnel(plain.share, Math.max(1, sum / z.length / LEFT_OF_A_NORMAL));
    }

    /** A unit's distance from the pooled share in its own standard errors, overdispersion counted. */
    public double z(long successes, long trials) {
        double variance = dispersion * share * (1 - share) / trials;
        return variance == 0 ? 0 : ((double) successes / trials - share) / Math.sqrt(variance);
    }

    /**
     * Two-sided: the larger of the normal's and of twice the binomial tail, since with few trials the normal
     * flags too much, and the binomial knows no overdispersion.
     */
    public double pValue(long successes, long trials) {
        double normal = Erf.erfc(Math.abs(z(successes, trials)) / Math.sqrt(2));
        if (share == 0 || share == 1) {
            return 1;
        }
        BinomialDistribution exact = new BinomialDistribution(Math.toIntExact(trials), share);
        int x = Math.toIntExact(successes);
        double tail = Math.min(exact.cumulativeProbability(x), 1 - exact.cumulativeProbability(x - 1));
        return Math.min(1, Math.max(normal, 2 * tail));
    }

    /** The distance of a limit from the share, for a unit of so many trials and a normal quantile such as 1.96 or 3.09. */
    public double halfWidth(long trials, double quantile) {
        return quantile * Math.sqrt(dispersion * share * (1 - share) / trials);
    }
}
