package io.plumbline.analytics.decision;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Gamma;

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

    private final Tally[] tallies;
    private final long pooledSuccesses;
    private final long pooledTrials;

    private record Tally(long successes, long trials, double weight) { }

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
        tallies = gather(successes, trials);
    }

    /** Equal counts once, with how often they occur: the order of the groups changes nothing. */
    private static Tally[] gather(long[] successes, long[] trials) {
        java.util.TreeMap<Long, java.util.TreeMap<Long, Integer>> times = new java.util.TreeMap<>();
        for (int i = 0; i < trials.length; i++) {
            if (trials[i] > 0) {
                times.computeIfAbsent(trials[i], n -> new java.util.TreeMap<>()).merge(successes[i], 1, Integer::sum);
            }
        }
        return times.entrySet().stream().flatMap(n -> n.getValue().entrySet().stream()
                .map(x -> new Tally(x.getKey(), n.getKey(), x.getValue()))).toArray(Tally[]::new);
    }

    /** Fits the prior by Newton's steps on the logit of its mean and the logarithm of its size. */
    public Fit fit() {
        double pooled = (double) pooledSuccesses / pooledTrials;
        double binomial = binomial(pooled);
        if (pooledSuccesses == 0 || pooledSuccesses == pooledTrials) {
            return new Fit(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, binomial, 0, pooled, 0, true);
        }
        double[] at = {Math.log(pooled / (1 - pooled)), Math.log(startingSize(pooled))};
        double best = logLikelihood(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = direction(at);
            double length = Math.max(1, Math.max(Math.abs(move[0]), Math.abs(move[1])) / 2);
            double scale = 1 / length;
            double[] next = moved(at, move, scale);
            double value = logLikelihood(next);
            while (!(value >= best) && scale > 1e-12) {
                scale /= 2;
                next = moved(at, move, scale);
                value = logLikelihood(next);
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

    /** A size from the shares' dispersion beyond sampling. */
    private double startingSize(double pooled) {
        double chi = 0;
        double groups = 0;
        double weight = 0;
        for (Tally t : tallies) {
            chi += t.weight * Math.pow(t.successes - t.trials * pooled, 2) / (t.trials * pooled * (1 - pooled));
            groups += t.weight;
            weight += t.weight * (t.trials - 1);
        }
        double rho = Math.clamp((chi - groups) / Math.max(1, weight), 1e-3, 0.9);
        return (1 - rho) / rho;
    }

    private double binomial(double p) {
        double sum = 0;
        for (Tally t : tallies) {
            sum += t.weight * (choose(t.trials, t.successes) + (t.successes == 0 ? 0 : t.successes * Math.log(p))
                    + (t.successes == t.trials ? 0 : (t.trials - t.successes) * Math.log1p(-p)));
        }
        return sum;
    }

    private double logLikelihood(double[] at) {
        double mean = 1 / (1 + Math.exp(-at[0]));
        double size = Math.exp(at[1]);
        double alpha = mean * size;
        double beta = size / (1 + Math.exp(at[0]));
        double sum = 0;
        for (Tally t : tallies) {
            sum += t.weight * (choose(t.trials, t.successes) + rising(alpha, t.successes) + rising(beta, t.trials - t.successes)
                    - rising(size, t.trials));
        }
        return sum;
    }

    /** The logarithm of a (a + 1) … (a + k - 1); summed while that is short, since differences of log-gammas lose digits. */
    private static double rising(double a, long k) {
        if (k > 200) {
            return Gamma.logGamma(a + k) - Gamma.logGamma(a);
        }
        double sum = 0;
        for (long i = 0; i < k; i++) {
            sum += Math.log(a + i);
        }
        return sum;
    }

    private static double choose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }

    /** Newton's direction, or along the gradient where the likelihood is not concave. */
    private double[] direction(double[] at) {
        double mean = 1 / (1 + Math.exp(-at[0]));
        double size = Math.exp(at[1]);
        double alpha = mean * size;
        double beta = (1 - mean) * size;
        double ga = 0;
        double gb = 0;
        double haa = 0;
        double hbb = 0;
        double hab = 0;
        for (Tally t : tallies) {
            double[] a = derivatives(alpha, t.successes);
            double[] b = derivatives(beta, t.trials - t.successes);
            double[] s = derivatives(size, t.trials);
            ga += t.weight * (a[0] - s[0]);
            gb += t.weight * (b[0] - s[0]);
            haa += t.weight * (a[1] - s[1]);
            hbb += t.weight * (b[1] - s[1]);
            hab -= t.weight * s[1];
        }
        // Chain rule to u = logit mean, v = log size.
        double au = size * mean * (1 - mean);
        double auu = au * (1 - 2 * mean);
        double gu = au * (ga - gb);
        double gv = alpha * ga + beta * gb;
        double huu = au * au * (haa - 2 * hab + hbb) + auu * (ga - gb);
        double hvv = alpha * alpha * haa + 2 * alpha * beta * hab + beta * beta * hbb + gv;
        double huv = au * (alpha * haa + beta * hab - alpha * hab - beta * hbb) + au * (ga - gb);
        double determinant = huu * hvv - huv * huv;
        if (huu < 0 && determinant > 0) {
            return new double[] {-(hvv * gu - huv * gv) / determinant, -(huu * gv - huv * gu) / determinant};
        }
        return new double[] {gu / Math.max(Math.abs(huu), 1e-3), gv / Math.max(Math.abs(hvv), 1e-3)};
    }

    private static double[] derivatives(double a, long k) {
        if (k > 200) {
            return new double[] {Gamma.digamma(a + k) - Gamma.digamma(a), Gamma.trigamma(a + k) - Gamma.trigamma(a)};
        }
        double first = 0;
        double second = 0;
        for (long i = 0; i < k; i++) {
            first += 1 / (a + i);
            second -= 1 / ((a + i) * (a + i));
        }
        return new double[] {first, second};
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
