package io.plumbline.analytics.validity;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.validity.Validity.Coefficients;

/** The panel's score, on which people were hired. */
final class PanelAnalysis {

    private PanelAnalysis() { }

    static Estimate<Coefficients> of(KnownHires hires) {
        if (hires.size() < ItemAnalysis.LEAST) {
            return Estimate.not(Reason.TOO_FEW, "There are fewer than five hires with a known outcome and a counted scorecard.");
        }
        Estimate<Double> observed = Association.pearson(hires.panel, hires.outcome);
        Estimate<Interval> interval = interval(observed, hires.size());
        return Estimate.of(new Coefficients(hires.size(), Association.spearman(hires.panel, hires.outcome),
                Association.polyserial(hires.panel, hires.outcome), auc(hires.panel, hires.good), observed, interval,
                corrected(observed, hires.restriction),
                switch (interval) {
                    case NotEstimable<Interval> none -> none;
                    case Estimated<Interval>(Interval ends) -> usable(hires.restriction)
                            ? Estimate.of(new Interval(RangeRestriction.caseII(ends.lower(), hires.restriction), RangeRestriction.caseII(ends.upper(), hires.restriction)))
                            : Estimate.not(Reason.NO_VARIATION, "The panels' scores of the hires are all the same.");
                },
                Estimate.not(Reason.UNSUITABLE, "Hires were selected on this score itself.")));
    }

    private static boolean usable(double k) {
        return k > 0 && Double.isFinite(k);
    }

    private static Estimate<Double> corrected(Estimate<Double> observed, double k) {
        return switch (observed) {
            case NotEstimable<Double> none -> none;
            case Estimated<Double>(Double r) -> usable(k) ? Estimate.of(RangeRestriction.caseII(r, k))
                    : Estimate.not(Reason.NO_VARIATION, "The panels' scores of the hires are all the same.");
        };
    }

    static Estimate<Auc.Area> auc(double[] score, boolean[] good) {
        return switch (Auc.of(score, good)) {
            case NotEstimable<Auc>(Reason reason, String message) -> Estimate.not(reason, message);
            case Estimated<Auc>(Auc auc) -> auc.interval();
        };
    }

    /** Fisher's 95% interval of a correlation of n pairs. */
    static Estimate<Interval> interval(Estimate<Double> observed, int n) {
        if (observed instanceof Estimated<Double> && n < ItemAnalysis.LEAST) {
            return Estimate.not(Reason.TOO_FEW, "There are fewer than five hires with a known outcome.");
        }
        return observed.map(r -> {
            double half = BinomialInterval.Z95 / Math.sqrt(n - 3.0);
            return new Interval(Math.tanh(FisherZ.of(r) - half), Math.tanh(FisherZ.of(r) + half));
        });
    }
}
