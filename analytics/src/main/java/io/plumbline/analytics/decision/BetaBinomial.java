package io.plumbline.analytics.decision;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * Shares of several groups under a common beta prior, fitted by marginal likelihood: the likelihood of
 * x_i of n_i is C(n_i, x_i) B(x_i + alpha, n_i - x_i + beta) / B(alpha, beta). Each group's posterior is
 * Beta(alpha + x_i, beta + n_i - x_i). Where the likelihood rises without end as alpha + beta grows, the
 * groups differ by no more than sampling: the prior is a point, the pooled share.
 * R: {@code VGAM::vglm(cbind(x, n - x) ~ 1, betabinomialff)}, {@code qbeta(c(.025, .975), alpha + x, beta + n - x)}.
 * Source: Skellam (1948), JRSS B 10:257-261; Gelman et al., Bayesian Data Analysis, chapter 5.
 */
public final class BetaBinomial {

    private static final int MOST_STEPS = 200;
    private static final double LARGEST_LOG_SIZE = Math.log(1e7);
    private static final double SMALLEST_LOG_SIZE = Math.log(1e-4);

    private final BetaBinomialLikelihood likelihood;
    private final long pooledSuccesses;
    private final long pooledTrials;

    /**
     * What was fitted.
     *
     * @param alpha of the beta prior; infinite where pooled
     * @param beta of the beta prior; infinite where pooled
     * @param logLikelihood of the counts, with their binomial coefficients; of the binomial where pooled
     * @param ratio twice the gain over one share for all, 0 where pooled
     * @param mean alpha / (alpha + beta), or the pooled share
     * @param rho 1 / (1 + alpha + beta): the correlation within a group, 0 where pooled
     */
    public record Fit(double alpha, double beta, double logLikelihood, double ratio, double mean, double rho, boolean pooled) { }

    /**
     * @param successes of each group, 0 to trials
     * @param trials of each group; a group without trials says nothing
     * @throws IllegalArgumentException when lengths differ, a count is impossible, or there is no trial at all
     */
    public BetaBinomial(long[] successes, long[] trials) {
        if (successes.length != trials.length || Arrays.stream(trials).sum() == 0) {
            throw new IllegalArgumentException("there is nothing to fit");
        }
        for (int i = 0; i < trials.length; i++) {
            if (successes[i] < 0 || successes[i] > trials[i]) {
                throw new IllegalArgumentException(successes[i] + " of " + trials[i]);
            }
        }
        pooledSuccesses = Arrays.stream(successes).sum();
        pooledTrials = Arrays.stream(trials).sum();
        likelihood = new BetaBinomialLikelihood(successes, trials);
    }

    /** Fits the prior by Newton's steps on the logit of its mean and the logarithm of its size. */
    public Fit fit() {
        double pooled = (double) pooledSuccesses / pooledTrials;
        double binomial = likelihood.binomial(pooled);
        if (pooledSuccesses == 0 || pooledSuccesses == pooledTrials) {
            return new Fit(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, binomial, 0, pooled, 0, true);
        }
        double[] at = {Math.log(pooled / (1 - pooled)), Math.log(likelihood.startingSize(pooled))};
        double best = likelihood.at(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = likelihood.direction(at);
            double length = Math.max(1, Math.max(Math.abs(move[0]), Math.abs(move[1])) / 2);
            double scale = 1 / length;
            double[] next = moved(at, move, scale);
            double value = likelihood.at(next);
            while (!(value >= best) && scale > 1e-12) {
                scale /= 2;
                next = moved(at, move, scale);
                value = likelihood.at(next);
            }
            boolean settled = Math.abs(move[0]) + Math.abs(move[1]) < 1e-11 || scale <= 1e-12;
            at = settled ? at : next;
            best = settled ? best : value;
            if (settled || at[1] > LARGEST_LOG_SIZE) {
                break;
            }
        }
        if (at[1] > LARGEST_LOG_SIZE || best <= binomial) {
            return new Fit(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, binomial, 0, pooled, 0, true);
        }
        double mean = 1 / (1 + Math.exp(-at[0]));
        double size = Math.exp(at[1]);
        return new Fit(mean * size, (1 - mean) * size, best, 2 * (best - binomial), mean, 1 / (1 + size), false);
    }

    /** Groups that are all or nothing drive the size to nought; there it stops, for posteriors to have quantiles. */
    private static double[] moved(double[] from, double[] move, double scale) {
        return new double[] {from[0] + scale * move[0], Math.max(SMALLEST_LOG_SIZE, from[1] + scale * move[1])};
    }

    /** A group's posterior mean under a fit; the pooled share where the prior is a point. */
    public static double mean(Fit fit, long successes, long trials) {
        return fit.pooled ? fit.mean : (fit.alpha + successes) / (fit.alpha + fit.beta + trials);
    }

    /** 95% of a group's posterior, equal tails; where the prior is a point, Wilson's of the pooled share. */
    public Interval interval(Fit fit, long successes, long trials) {
        if (fit.pooled) {
            return BinomialInterval.wilson(pooledSuccesses, pooledTrials);
        }
        BetaDistribution posterior = new BetaDistribution(fit.alpha + successes, fit.beta + trials - successes, 1e-12);
        return new Interval(posterior.inverseCumulativeProbability(0.025), posterior.inverseCumulativeProbability(0.975));
    }
}
