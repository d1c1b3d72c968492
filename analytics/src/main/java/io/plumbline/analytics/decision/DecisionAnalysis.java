package io.plumbline.analytics.decision;

import static io.plumbline.analytics.decision.Outcome.BAD;
import static io.plumbline.analytics.decision.Outcome.END_OF_CONTRACT;
import static io.plumbline.analytics.decision.Outcome.GOOD;
import static io.plumbline.analytics.decision.Outcome.IMMATURE;
import static io.plumbline.analytics.decision.Outcome.IMMATURE_DISMISSED;
import static io.plumbline.analytics.decision.Outcome.IN_FLIGHT;
import static io.plumbline.analytics.decision.Outcome.LEFT;
import static io.plumbline.analytics.decision.Outcome.NOT_STARTED;
import static io.plumbline.analytics.decision.Outcome.NO_REVIEW;
import static io.plumbline.analytics.decision.Outcome.OFFER_DECLINED;
import static io.plumbline.analytics.decision.Outcome.REDUNDANCY;
import static io.plumbline.analytics.decision.Outcome.REJECTED;
import static io.plumbline.analytics.decision.Outcome.WITHDRAWN;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;

/** What outcomes say about decisions. */
public final class DecisionAnalysis {

    private DecisionAnalysis() { }

    public static Decisions of(Outcomes outcomes) {
        return new Decisions(falseDiscovery(outcomes), bounds(outcomes), notKnown(outcomes));
    }

    /** Bad among known, of mature hires; Wilson's interval; the range whatever became of the unknown. */
    static Estimate<FalseDiscovery> falseDiscovery(Outcomes outcomes) {
        long bad = outcomes.count(BAD);
        long known = bad + outcomes.count(GOOD);
        long unknown = outcomes.count(LEFT, REDUNDANCY, END_OF_CONTRACT, NO_REVIEW);
        long mature = known + unknown;
        if (known == 0) {
            return Estimate.not(Reason.TOO_FEW, mature == 0
                    ? "No hire has been here long enough to have an outcome."
                    : "No mature hire's outcome is known.");
        }
        Interval wilson = BinomialInterval.wilson(bad, known);
        Interval range = new Interval((double) bad / mature, (double) (bad + unknown) / mature);
        return Estimate.of(new FalseDiscovery(bad, known, (double) bad / known, wilson.lower(), wilson.upper(), mature, range));
    }

    private static Bounds bounds(Outcomes outcomes) {
        return new ManskiBounds(outcomes.count(GOOD), outcomes.count(BAD),
                outcomes.count(LEFT, REDUNDANCY, END_OF_CONTRACT, NO_REVIEW, IMMATURE, IMMATURE_DISMISSED, NOT_STARTED),
                outcomes.count(REJECTED, OFFER_DECLINED)).bounds();
    }

    private static NotKnown notKnown(Outcomes outcomes) {
        return new NotKnown(outcomes.count(IMMATURE, IMMATURE_DISMISSED), outcomes.count(IMMATURE_DISMISSED), outcomes.count(NOT_STARTED),
                outcomes.count(LEFT), outcomes.count(REDUNDANCY), outcomes.count(END_OF_CONTRACT), outcomes.count(NO_REVIEW),
                outcomes.count(REJECTED), outcomes.count(OFFER_DECLINED), outcomes.count(WITHDRAWN), outcomes.count(IN_FLIGHT));
    }
}
