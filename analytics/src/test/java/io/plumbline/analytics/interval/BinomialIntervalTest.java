package io.plumbline.analytics.interval;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.oracle.Oracle;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BinomialIntervalTest {

    private final Oracle oracle = new Oracle("binomial_intervals");

    @Test
    void singleSharesAreThoseOfR() {
        for (JsonNode row : oracle.expected().get("single")) {
            long x = row.get("x").asLong();
            long n = row.get("n").asLong();
            check(row, "wilson", BinomialInterval.wilson(x, n));
            check(row, "wilson_cc", BinomialInterval.wilsonCorrected(x, n));
            check(row, "cp", BinomialInterval.clopperPearson(x, n));
            check(row, "jeffreys", BinomialInterval.jeffreys(x, n));
            check(row, "agresti_coull", BinomialInterval.agrestiCoull(x, n));
        }
    }

    private static void check(JsonNode row, String method, Interval actual) {
        String what = method + " of " + row.get("x") + "/" + row.get("n");
        assertExact(row.get(method + "_lo"), actual.lower(), what);
        assertExact(row.get(method + "_hi"), actual.upper(), what);
    }

    @Test
    void printedDigitsAreNewcombes() {
        printed("wilson", BinomialInterval::wilson);
        printed("wilson_cc", BinomialInterval::wilsonCorrected);
        printed("clopper_pearson", BinomialInterval::clopperPearson);
        JsonNode differences = oracle.published().get("newcombe10");
        assertPrinted(differences.get("56/70-48/80"), BinomialInterval.newcombe(56, 70, 48, 80));
        assertPrinted(differences.get("9/10-3/10"), BinomialInterval.newcombe(9, 10, 3, 10));
    }

    private void printed(String method, BiFunction<Long, Long, Interval> interval) {
        oracle.published().get(method).properties().forEach(row -> {
            String[] counts = row.getKey().split("/");
            assertPrinted(row.getValue(), interval.apply(Long.valueOf(counts[0]), Long.valueOf(counts[1])));
        });
    }

    private static void assertPrinted(JsonNode ends, Interval actual) {
        assertThat(actual.lower()).isCloseTo(ends.get(0).asDouble(), within(5e-5));
        assertThat(actual.upper()).isCloseTo(ends.get(1).asDouble(), within(5e-5));
    }

    @Test
    void differencesAreNewcombesTenthMethod() {
        for (JsonNode row : oracle.expected().get("newcombe10_difference")) {
            Interval actual = BinomialInterval.newcombe(row.get("x1").asLong(), row.get("n1").asLong(), row.get("x2").asLong(), row.get("n2").asLong());
            assertExact(row.get("lo"), actual.lower(), "lower of " + row);
            assertExact(row.get("hi"), actual.upper(), "upper of " + row);
        }
    }

    @Property
    void exactIntervalHoldsTheOthersCentre(@ForAll @LongRange(min = 1, max = 100_000) long trials, @ForAll @LongRange(min = 0, max = 100_000) long some) {
        long successes = some % (trials + 1);
        Interval exact = BinomialInterval.clopperPearson(successes, trials);
        Interval jeffreys = BinomialInterval.jeffreys(successes, trials);
        double share = (double) successes / trials;
        assertThat(exact.lower()).isBetween(0.0, share);
        assertThat(exact.upper()).isBetween(share, 1.0);
        assertThat(exact.lower()).isLessThanOrEqualTo(jeffreys.lower() + 1e-12);
        assertThat(exact.upper()).isGreaterThanOrEqualTo(jeffreys.upper() - 1e-12);
    }

    @Property
    void countingFailuresMirrorsEveryInterval(@ForAll @LongRange(min = 1, max = 10_000) long trials, @ForAll @LongRange(min = 0, max = 10_000) long some) {
        long successes = some % (trials + 1);
        mirrored(BinomialInterval.wilson(successes, trials), BinomialInterval.wilson(trials - successes, trials));
        mirrored(BinomialInterval.wilsonCorrected(successes, trials), BinomialInterval.wilsonCorrected(trials - successes, trials));
        mirrored(BinomialInterval.clopperPearson(successes, trials), BinomialInterval.clopperPearson(trials - successes, trials));
        mirrored(BinomialInterval.jeffreys(successes, trials), BinomialInterval.jeffreys(trials - successes, trials));
        mirrored(BinomialInterval.agrestiCoull(successes, trials), BinomialInterval.agrestiCoull(trials - successes, trials));
    }

    private static void mirrored(Interval one, Interval other) {
        assertThat(other.lower()).isCloseTo(1 - one.upper(), within(1e-9));
        assertThat(other.upper()).isCloseTo(1 - one.lower(), within(1e-9));
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> BinomialInterval.clopperPearson(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BinomialInterval.jeffreys(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BinomialInterval.agrestiCoull(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
