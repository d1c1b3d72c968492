package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Interval;

/**
 * The bounds of {@link ManskiBounds} when it is assumed that selection is no worse than chance:
 * P(good | not hired) <= P(good | hired), with declined offers among the unhired. They are sharp: the least
 * and greatest value over all assignments of good and bad that keep the assumption, to the unhired and to
 * hires of unknown outcome together.
 * With H hires of whom G are good, at most floor(N G / H) of N unhired may be good.
 * Source: Manski and Pepper (2000), Monotone instrumental variables, Econometrica 68:997-1010.
 *
 * @param good hires known to be good
 * @param bad hires known to be bad
 * @param unknownHires hires whose outcome is not known
 * @param notHired rejected and offer declined; nobody's outcome is known
 */
record MonotoneBounds(long good, long bad, long unknownHires, long notHired) {

    Bounds bounds() {
        long hires = good + bad + unknownHires;
        if (hires == 0) {
            Estimate<Interval> none = Estimate.not(Reason.EMPTY, "Nobody was hired, so nothing is to be no worse than.");
            return new Bounds(notHired, none, none);
        }
        return new Bounds(hires + notHired, falsePositiveRate(hires), falseNegativeRate(hires));
    }

    private Estimate<Interval> falsePositiveRate(long hires) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (long goodHires = good; goodHires <= good + unknownHires; goodHires++) {
            long badHires = hires - goodHires;
            if (badHires + notHired > 0) {
                lower = Math.min(lower, (double) badHires / (badHires + notHired));
                long fewestBad = notHired - most(goodHires, hires);
                // Without a bad hire the rate is nought, however many of the unhired are bad.
                upper = Math.max(upper, badHires == 0 ? 0 : (double) badHires / (badHires + fewestBad));
            }
        }
        return upper < 0 ? Estimate.not(Reason.EMPTY, "Nobody decided could have turned out badly.")
                : Estimate.of(new Interval(lower, upper));
    }

    private Estimate<Interval> falseNegativeRate(long hires) {
        double upper = Double.NEGATIVE_INFINITY;
        for (long goodHires = good; goodHires <= good + unknownHires; goodHires++) {
            long missed = most(goodHires, hires);
            if (missed + goodHires > 0) {
                upper = Math.max(upper, (double) missed / (missed + goodHires));
            }
        }
        return upper < 0 ? Estimate.not(Reason.EMPTY, "Nobody decided could have turned out well.")
                : Estimate.of(new Interval(0, upper));
    }

    /** How many of the unhired may be good at most; exact, in whole numbers. */
    private long most(long goodHires, long hires) {
        return Math.floorDiv(Math.multiplyExact(notHired, goodHires), hires);
    }
}
