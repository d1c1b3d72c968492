package io.plumbline.analytics.severity;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.History;

/**
 * Severity of a history's interviewers, by a crossed mixed model fitted with restricted maximum likelihood:
 * random candidate, interviewer, scorecard (halo) and residual; fixed competency and connected subset. R:
 * {@code lmer(rating ~ competency + subset + (1|candidate) + (1|interviewer) + (1|card), REML = TRUE)}.
 * Severity is minus the interviewer's {@code ranef}, in scale points.
 * Source: Bates, Maechler, Bolker and Walker (2015), Journal of Statistical Software 67(1).
 */
public final class SeverityAnalysis {

    private SeverityAnalysis() { }

    /**
     * @param floor interviewers with fewer scorecards are not judged
     * @param seed of the probes of large problems
     * @throws io.plumbline.analytics.Cancelled when the caller gave up
     */
    public static Estimate<Severity> of(History history, int floor, long seed, Progress progress) {
        CountedRatings ratings = history.ratings();
        return switch (estimate(ratings, floor, seed, progress)) {
            case NotEstimable<SeverityFit>(Reason reason, String message) -> Estimate.not(reason, message);
            case Estimated<SeverityFit>(SeverityFit fit) -> Estimate.of(new Severity(fit.components(), fit.criterion(), fit.differ(),
                    fit.subsets(), fit.interviewers(), afterVisible(history, fit, floor, seed, progress)));
        };
    }

    /** A fit alone, without the report's second fit. */
    static Estimate<SeverityFit> estimate(CountedRatings ratings, int floor, long seed, Progress progress) {
        if (ratings.size() == 0) {
            return Estimate.not(Reason.EMPTY, "No rating counts.");
        }
        CrossedFit fit = new CrossedFit(ratings, seed, progress);
        if (ratings.size() - fit.fixed.rank < Ratios.COUNT + 1) {
            return Estimate.not(Reason.TOO_FEW, "There are hardly more ratings than competencies and panels to adjust for.");
        }
        if (fit.withoutVariation()) {
            return Estimate.not(Reason.NO_VARIATION, "Every rating of a competency is the same.");
        }
        try {
            return Estimate.of(SeverityFit.of(fit, ratings, floor));
        } catch (RemlFit.NoResidual nothingLeft) {
            return Estimate.not(Reason.NO_VARIATION, "The ratings do not vary within scorecards, so noise cannot be told from judgement.");
        } catch (ArithmeticException unsettled) {
            return Estimate.not(Reason.NOT_CONVERGED, "The variances did not settle: " + unsettled.getMessage() + ".");
        }
    }

    private static AfterVisible afterVisible(History history, SeverityFit fit, int floor, long seed, Progress progress) {
        long cards = history.withAfterVisible().cards() - (long) history.ratings().cards();
        if (cards == 0) {
            return new AfterVisible(0, 0, Estimate.not(Reason.EMPTY, "No scorecard was first written after colleagues' could be read."));
        }
        Estimate<SeverityFit> withThem = estimate(history.withAfterVisible(), floor, seed, progress);
        return new AfterVisible(cards, history.withAfterVisible().size() - (long) history.ratings().size(),
                withThem.map(fit::against));
    }
}
