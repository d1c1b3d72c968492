package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.panel.PanelScores;
import java.util.stream.IntStream;

/**
 * The error rates corrected for the restricted range of hires: a probit line of good on the panel's score is
 * fitted among hires of known outcome and laid over all decided candidacies, which is what selection on the
 * score alone allows. FPR = sum over hires of P(bad | score) / sum over all of P(bad | score). The interval is
 * the delta method's, on the logit.
 * R: {@code glm(good ~ score, binomial("probit"), subset = known)}, then {@code predict(..., decided)}.
 * Source: Pearson (1903); Sackett and Yang (2000), Journal of Applied Psychology 85:112-118.
 */
final class RangeCorrected {

    private static final int LEAST_KNOWN = 30;
    private static final String ASSUMPTION = "The chance of turning out well follows the panel's score by the same probit line "
            + "below the bar as above it, and selection was by that score.";

    private RangeCorrected() { }

    static Estimate<Assumed> rates(Outcomes outcomes, PanelScores scores) {
        Decided decided = Decided.of(outcomes, scores);
        int[] known = IntStream.range(0, decided.size()).filter(decided::known).toArray();
        if (known.length < LEAST_KNOWN) {
            return Estimate.not(Reason.TOO_FEW, "Fewer than " + LEAST_KNOWN + " hires with a panel score have a known outcome.");
        }
        double[] x = IntStream.of(known).mapToDouble(i -> decided.score()[i]).toArray();
        boolean[] y = new boolean[known.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = decided.good(known[i]);
        }
        long good = decided.count(decided::good);
        if (good == 0 || good == known.length) {
            return Estimate.not(Reason.ONE_OUTCOME, "All known outcomes are the same.");
        }
        Probit line = Probit.fit(x, y);
        if (!line.converged()) {
            return Estimate.not(Reason.NOT_CONVERGED, "No probit line settles on these outcomes: the scores are all the same, or separate good from bad.");
        }
        Figure caught = share(decided, line, -1);
        Figure kept = share(decided, line, 1);
        return Estimate.of(new Assumed(ASSUMPTION, decided.size(), known.length, caught,
                new Figure(1 - kept.value(), 1 - kept.upper(), 1 - kept.lower())));
    }

    /** @param sign 1 for the good, -1 for the bad: P = Phi(sign (a + b x)) */
    private static Figure share(Decided decided, Probit line, int sign) {
        double hires = 0;
        double hiresA = 0;
        double hiresB = 0;
        double all = 0;
        double allA = 0;
        double allB = 0;
        for (int i = 0; i < decided.size(); i++) {
            double eta = line.intercept() + line.slope() * decided.score()[i];
            double p = Chance.normal(sign * eta);
            double slope = sign * Chance.density(eta);
            all += p;
            allA += slope;
            allB += slope * decided.score()[i];
            if (decided.hired(i)) {
                hires += p;
                hiresA += slope;
                hiresB += slope * decided.score()[i];
            }
        }
        double share = hires / all;
        if (!(share > 0 && share < 1)) {
            return new Figure(share, share, share);
        }
        double da = (hiresA - share * allA) / all;
        double db = (hiresB - share * allB) / all;
        double[] v = line.covariance();
        double error = Math.sqrt(Math.max(0, da * da * v[0] + db * db * v[1] + 2 * da * db * v[2]));
        double logit = Math.log(share / (1 - share));
        double half = BinomialInterval.Z95 * error / (share * (1 - share));
        return new Figure(share, 1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
    }
}
