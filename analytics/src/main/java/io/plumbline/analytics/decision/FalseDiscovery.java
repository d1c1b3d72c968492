package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Interval;

/**
 * The share of hires that turned out badly, among mature hires whose outcome is known. Not the
 * false-positive rate: nothing is known of those who were not hired.
 *
 * @param lower of Wilson's 95% interval
 * @param upper of Wilson's 95% interval
 * @param mature mature hires, known or not
 * @param range the rate over all mature hires if everyone unknown were good, and if everyone unknown were bad
 * @param clopperPearson the exact 95% interval
 * @param jeffreys the 95% credible interval under Jeffreys' prior
 */
public record FalseDiscovery(long bad, long known, double rate, double lower, double upper, long mature, Interval range,
        Interval clopperPearson, Interval jeffreys) {

    /** @param unknown mature hires whose outcome is not known */
    static Estimate<FalseDiscovery> of(long bad, long known, long unknown) {
        long mature = known + unknown;
        if (known == 0) {
            return Estimate.not(Reason.TOO_FEW, mature == 0
                    ? "No hire has been here long enough to have an outcome."
                    : "No mature hire's outcome is known.");
        }
        Interval wilson = BinomialInterval.wilson(bad, known);
        Interval range = new Interval((double) bad / mature, (double) (bad + unknown) / mature);
        return Estimate.of(new FalseDiscovery(bad, known, (double) bad / known, wilson.lower(), wilson.upper(), mature, range,
                BinomialInterval.clopperPearson(bad, known), BinomialInterval.jeffreys(bad, known)));
    }
}
