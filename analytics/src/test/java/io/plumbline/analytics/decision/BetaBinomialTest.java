package io.plumbline.analytics.decision;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.oracle.Oracle;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BetaBinomialTest {

    private final Oracle oracle = new Oracle("bda_rats_betabinomial");
    private final long[] x = counts("x");
    private final long[] n = counts("n");

    private long[] counts(String column) {
        return Arrays.stream(oracle.column("input.csv", column)).mapToLong(value -> (long) value).toArray();
    }

    @Test
    void tumoursInSeventyOneGroupsOfRats() {
        BetaBinomial groups = new BetaBinomial(x, n);
        BetaBinomial.Fit fit = groups.fit();
        JsonNode expected = oracle.expected().get("mle");
        assertExact(expected.get("logLik"), fit.logLikelihood(), "log-likelihood");
        // R's optimiser stops a little below the maximum; ours is at least as high.
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(expected.get("logLik").asDouble() - 1e-9);
        near(expected.get("alpha"), fit.alpha());
        near(expected.get("beta"), fit.beta());
        near(expected.get("mean"), fit.mean());
        near(expected.get("rho"), fit.rho());
        assertThat(fit.pooled()).isFalse();
        for (int i = 0; i < x.length; i++) {
            JsonNode row = oracle.expected().get("posterior").get(i);
            Interval ends = groups.interval(fit, x[i], n[i]);
            near(row.get("mean"), BetaBinomial.mean(fit, x[i], n[i]));
            near(row.get("lo"), ends.lower());
            near(row.get("hi"), ends.upper());
        }
    }

    /** R's optim() stopped 2.5e-6 short of the maximum: no closer agreement is to be had. */
    private static void near(JsonNode expected, double actual) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(expected.asDouble() * 5e-6));
    }

    @Test
    void posteriorsAreExactForTheSamePrior() {
        JsonNode prior = oracle.expected().get("mle");
        BetaBinomial.Fit fit = new BetaBinomial.Fit(prior.get("alpha").asDouble(), prior.get("beta").asDouble(), 0, 0, 0, 0, false);
        for (int i = 0; i < x.length; i++) {
            JsonNode row = oracle.expected().get("posterior").get(i);
            Interval ends = new BetaBinomial(x, n).interval(fit, x[i], n[i]);
            assertExact(row.get("mean"), BetaBinomial.mean(fit, x[i], n[i]), "mean of group " + (i + 1));
            assertExact(row.get("lo"), ends.lower(), "lower of group " + (i + 1));
            assertExact(row.get("hi"), ends.upper(), "upper of group " + (i + 1));
        }
    }

    @Test
    void sharesThatDifferLessThanSamplingArePooled() {
        BetaBinomial same = new BetaBinomial(new long[] {2, 2, 2, 2}, new long[] {10, 10, 10, 10});
        BetaBinomial.Fit fit = same.fit();
        assertThat(fit.pooled()).isTrue();
        assertThat(fit.ratio()).isZero();
        assertThat(BetaBinomial.mean(fit, 2, 10)).isEqualTo(0.2);
        assertThat(same.interval(fit, 0, 1).lower()).isBetween(0.09, 0.2);
    }

    @Test
    void nobodyOrEverybody() {
        assertThat(new BetaBinomial(new long[3], new long[] {4, 5, 6}).fit().mean()).isZero();
        assertThat(new BetaBinomial(new long[] {4, 5}, new long[] {4, 5}).fit().mean()).isEqualTo(1);
        assertThatThrownBy(() -> new BetaBinomial(new long[2], new long[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BetaBinomial(new long[] {2}, new long[] {1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allOrNothingGroupsStillEnd() {
        BetaBinomial groups = new BetaBinomial(new long[] {0, 10, 0, 10, 0, 10}, new long[] {10, 10, 10, 10, 10, 10});
        BetaBinomial.Fit fit = groups.fit();
        assertThat(groups.interval(fit, 0, 10).lower()).isBetween(0.0, 1e-6);
        assertThat(groups.interval(fit, 10, 10).upper()).isBetween(1 - 1e-6, 1.0);
        assertThat(fit.mean()).isCloseTo(0.5, within(1e-6));
        assertThat(fit.rho()).isGreaterThan(0.9);
    }

    @Property(tries = 200)
    void shrinksTowardsTheMeanAndEndsAtAMaximum(@ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 400) Integer> some) {
        long[] trials = some.stream().mapToLong(s -> 1 + s % 20).toArray();
        long[] successes = new long[trials.length];
        for (int i = 0; i < trials.length; i++) {
            successes[i] = some.get(i) / 20 % (trials[i] + 1);
        }
        BetaBinomial groups = new BetaBinomial(successes, trials);
        BetaBinomial.Fit fit = groups.fit();
        assertThat(fit.ratio()).isGreaterThanOrEqualTo(0);
        for (int i = 0; i < trials.length; i++) {
            double raw = (double) successes[i] / trials[i];
            assertThat(BetaBinomial.mean(fit, successes[i], trials[i]))
                    .isBetween(Math.min(raw, fit.mean()) - 1e-12, Math.max(raw, fit.mean()) + 1e-12);
        }
    }
}
