package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Interval;

/**
 * The least and greatest value of the two error rates over every assignment of good and bad to those whose
 * outcome is not known. An assignment under which a rate would be nought divided by nought does not count.
 * Source: Manski (1989), Anatomy of the selection problem, Journal of Human Resources 24:343-360.
 *
 * @param good hires known to be good
 * @param bad hires known to be bad
 * @param unknownHires hires whose outcome is not known
 * @param notHired rejected and offer declined; nobody's outcome is known
 */
record ManskiBounds(long good, long bad, long unknownHires, long notHired) {

    Bounds bounds() {
        return new Bounds(good + bad + unknownHires + notHired, falsePositiveRate(), falseNegativeRate());
    }

    /** P(hired | would be bad) = bad hires / (bad hires + bad among the not hired). */
    private Estimate<Interval> falsePositiveRate() {
        long most = bad + unknownHires;
        if (most + notHired == 0) {
            return Estimate.not(Reason.EMPTY, "Nobody decided could have turned out badly.");
        }
        double lower = notHired == 0 ? 1 : (double) bad / (bad + notHired);
        double upper = most == 0 ? 0 : 1;
        return Estimate.of(new Interval(lower, upper));
    }

    /** P(not hired | would be good) = good among the not hired / (those + good hires). */
    private Estimate<Interval> falseNegativeRate() {
        long most = good + unknownHires;
        if (most + notHired == 0) {
            return Estimate.not(Reason.EMPTY, "Nobody decided could have turned out well.");
        }
        double lower = most == 0 ? 1 : 0;
        double upper = notHired == 0 ? 0 : (double) notHired / (notHired + good);
        return Estimate.of(new Interval(lower, upper));
    }
}
