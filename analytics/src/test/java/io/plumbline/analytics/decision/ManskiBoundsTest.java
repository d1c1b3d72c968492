package io.plumbline.analytics.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.interval.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The bounds against the definition: every assignment of good and bad to everyone unknown, tried one by one. */
class ManskiBoundsTest {

    @Property
    void least_and_greatest_over_all_assignments(@ForAll @IntRange(max = 3) int good, @ForAll @IntRange(max = 3) int bad,
            @ForAll @IntRange(max = 4) int unknownHires, @ForAll @IntRange(max = 4) int notHired) {
        Range falsePositive = new Range();
        Range falseNegative = new Range();
        int people = unknownHires + notHired;
        for (int assignment = 0; assignment < 1 << people; assignment++) {
            int badHires = bad + Integer.bitCount(assignment & (1 << unknownHires) - 1);
            int goodHires = good + bad + unknownHires - badHires;
            int badOthers = Integer.bitCount(assignment >>> unknownHires);
            falsePositive.add(badHires, badHires + badOthers);
            falseNegative.add(notHired - badOthers, notHired - badOthers + goodHires);
        }

        Bounds bounds = new ManskiBounds(good, bad, unknownHires, notHired).bounds();

        falsePositive.equals(bounds.falsePositiveRate());
        falseNegative.equals(bounds.falseNegativeRate());
    }

    private static final class Range {
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(int part, int whole) {
            if (whole > 0) {
                least = Math.min(least, (double) part / whole);
                greatest = Math.max(greatest, (double) part / whole);
            }
        }

        void equals(Estimate<Interval> bounds) {
            if (least > greatest) {
                assertThat(bounds).isInstanceOf(NotEstimable.class);
            } else {
                assertThat(bounds).isEqualTo(Estimate.of(new Interval(least, greatest)));
            }
        }
    }
}
