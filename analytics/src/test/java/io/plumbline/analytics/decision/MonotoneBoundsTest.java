package io.plumbline.analytics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.interval.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MonotoneBoundsTest {

    /** Against every assignment there is. */
    @Property
    void sharpOverAllAssignments(@ForAll @IntRange(min = 0, max = 6) int good, @ForAll @IntRange(min = 0, max = 6) int bad,
            @ForAll @IntRange(min = 0, max = 5) int unknown, @ForAll @IntRange(min = 0, max = 9) int notHired) {
        int hires = good + bad + unknown;
        double[] positive = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] negative = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int u = 0; u <= unknown; u++) {
            for (int v = 0; v <= notHired && hires > 0; v++) {
                if ((long) v * hires <= (long) notHired * (good + u)) {
                    see(positive, bad + unknown - u, notHired - v);
                    see(negative, v, good + u);
                }
            }
        }
        Bounds bounds = new MonotoneBounds(good, bad, unknown, notHired).bounds();
        same(bounds.falsePositiveRate(), positive);
        same(bounds.falseNegativeRate(), negative);
    }

    private static void see(double[] ends, double part, double rest) {
        if (part + rest > 0) {
            ends[0] = Math.min(ends[0], part / (part + rest));
            ends[1] = Math.max(ends[1], part / (part + rest));
        }
    }

    private static void same(io.plumbline.analytics.estimate.Estimate<Interval> actual, double[] ends) {
        switch (actual) {
            case Estimated<Interval>(Interval interval) -> {
                assertThat(interval.lower()).isCloseTo(ends[0], within(1e-12));
                assertThat(interval.upper()).isCloseTo(ends[1], within(1e-12));
            }
            case NotEstimable<Interval> none -> assertThat(ends[0]).isInfinite();
        }
    }

    @Property
    void neverWiderThanWithoutTheAssumption(@ForAll @IntRange(min = 1, max = 100) int good, @ForAll @IntRange(min = 1, max = 100) int bad,
            @ForAll @IntRange(min = 0, max = 100) int unknown, @ForAll @IntRange(min = 0, max = 1000) int notHired) {
        Bounds narrow = new MonotoneBounds(good, bad, unknown, notHired).bounds();
        Bounds wide = new ManskiBounds(good, bad, unknown, notHired).bounds();
        assertThat(narrow.falsePositiveRate().orThrow().lower()).isGreaterThanOrEqualTo(wide.falsePositiveRate().orThrow().lower() - 1e-12);
        assertThat(narrow.falsePositiveRate().orThrow().upper()).isLessThanOrEqualTo(wide.falsePositiveRate().orThrow().upper() + 1e-12);
        assertThat(narrow.falseNegativeRate().orThrow().upper()).isLessThanOrEqualTo(wide.falseNegativeRate().orThrow().upper() + 1e-12);
    }

    @Test
    void withoutHiresThereIsNothingToBeNoWorseThan() {
        assertThat(new MonotoneBounds(0, 0, 0, 5).bounds().falsePositiveRate()).isInstanceOf(NotEstimable.class);
    }
}
