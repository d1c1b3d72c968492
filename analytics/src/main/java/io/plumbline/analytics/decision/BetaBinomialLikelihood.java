package io.plumbline.analytics.decision;

import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;

/**
 * The marginal likelihood of counts under a beta prior, in the logit of the prior's mean and the logarithm of its size
 * (alpha + beta), and where it rises.
 */
final class BetaBinomialLikelihood {

    private final Tally[] tallies;

    private record Tally(long successes, long trials, double weight) { }

    BetaBinomialLikelihood(long[] successes, long[] trials) {
        tallies = gather(successes, trials);
    }

    /** Equal counts once, with how often they occur: the order of the groups changes nothing. */
    private static Tally[] gather(long[] successes, long[] trials) {
        Map<Long, Map<Long, Integer>> times = new TreeMap<>();
        for (int i = 0; i < trials.length; i++) {
            if (trials[i] > 0) {
                times.computeIfAbsent(trials[i], n -> new TreeMap<>()).merge(successes[i], 1, Integer::sum);
            }
        }
        return times.entrySet().stream().flatMap(n -> n.getValue().entrySet().stream()
                .map(x -> new Tally(x.getKey(), n.getKey(), x.getValue()))).toArray(Tally[]::new);
    }

    /** A size from the shares' dispersion beyond sampling. */
    double startingSize(double pooled) {
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

    /** Of one share for all. */
    double binomial(double p) {
        double sum = 0;
        for (Tally t : tallies) {
            sum += t.weight * (choose(t.trials, t.successes) + (t.successes == 0 ? 0 : t.successes * Math.log(p))
                    + (t.successes == t.trials ? 0 : (t.trials - t.successes) * Math.log1p(-p)));
        }
        return sum;
    }

    /** At a prior. */
    double at(double[] at) {
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
    double[] direction(double[] at) {
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
}
