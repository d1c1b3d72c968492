package io.plumbline.analytics.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Data that cannot say much: a named reason or a right figure, in bounded time. */
class DegenerateTest {

    private static final int FLOOR = 5;

    @Test
    void nothing() {
        assertThat(reason(Layout.of(0, 1, i -> 0, i -> 0, i -> 0))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void one_rating() {
        assertThat(reason(Layout.of(1, 1, i -> 0, i -> 0, i -> 3))).isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void one_interviewer() {
        SeverityFit fit = fit(Layout.of(100, 3, i -> i, i -> 0, noise()));

        assertThat(reason(fit.components().interviewer())).isEqualTo(Reason.CONFOUNDED);
        assertThat(reason(fit.interviewers())).isEqualTo(Reason.CONFOUNDED);
        assertThat(fit.components().halo().orThrow()).isNotNegative();
    }

    @Test
    void one_candidate() {
        SeverityFit once = fit(Layout.of(100, 3, i -> 0, i -> i, noise()));
        SeverityFit twice = fit(Layout.of(100, 3, i -> 0, i -> i / 2, noise()));

        assertThat(reason(once.components().interviewer())).isEqualTo(Reason.CONFOUNDED);
        assertThat(reason(twice.components().candidate())).isEqualTo(Reason.CONFOUNDED);
        assertThat(twice.components().interviewer().orThrow()).isNotNegative();
    }

    @Test
    void all_equal() {
        assertThat(reason(Layout.of(200, 3, i -> i / 4, i -> i % 7, i -> 3))).isEqualTo(Reason.NO_VARIATION);
    }

    @Test
    void ratings_that_never_differ_within_a_scorecard() {
        double[] noise = new Random(1).doubles(400).toArray();
        assertThat(reason(Layout.of(400, 3, i -> i / 4, i -> i * 7 % 20, i -> noise[i / 3]))).isEqualTo(Reason.NO_VARIATION);
    }

    @Test
    void no_scorecard_with_two_ratings() {
        SeverityFit fit = fit(Layout.of(400, 1, i -> i / 4, i -> i * 7 % 20, noise()));

        assertThat(reason(fit.components().halo())).isEqualTo(Reason.CONFOUNDED);
        assertThat(fit.interviewers().orThrow()).hasSize(20);
    }

    @Test
    void every_interviewer_with_one_scorecard_flags_nobody() {
        SeverityFit fit = fit(Layout.of(400, 3, i -> i / 4, i -> i, noise()));

        assertThat(reason(fit.components().interviewer())).isEqualTo(Reason.CONFOUNDED);
        assertThat(reason(fit.differ())).isEqualTo(Reason.CONFOUNDED);
        assertThat(reason(fit.interviewers())).isEqualTo(Reason.CONFOUNDED);
        // Each candidate is then a subset, and its intercept already tells it apart.
        assertThat(reason(fit.components().candidate())).isEqualTo(Reason.CONFOUNDED);
    }

    @Test
    void alone_in_a_subset_is_insufficient() {
        SeverityFit fit = fit(Layout.of(120, 3, i -> i / 3, i -> i < 90 ? (i * 5 + i / 9) % 9 : 9, noise()));

        InterviewerSeverity alone = fit.interviewers().orThrow().getLast();
        assertThat(fit.subsets()).hasSize(2);
        assertThat(alone.interviewer()).isEqualTo("i000009");
        assertThat(alone.subset()).isEqualTo(2);
        assertThat(alone.verdict()).isEqualTo(InterviewerSeverity.Verdict.INSUFFICIENT);
    }

    @Test
    void hundreds_of_thousands_of_one_off_interviewers_and_tiny_subsets_take_bounded_time() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            assertThat(reason(Layout.of(200_000, 1, i -> i, i -> i, noise()))).isEqualTo(Reason.TOO_FEW);
            assertThat(reason(fit(Layout.of(200_000, 1, i -> i % 1000, i -> i, noise())).interviewers())).isEqualTo(Reason.CONFOUNDED);
            assertThat(fit(Layout.of(80_000, 2, i -> i / 4 * 2 + i % 2, i -> i / 4 * 2 + i / 2 % 2, noise())).subsets()).hasSize(20_000);
        });
    }

    private static java.util.function.IntToDoubleFunction noise() {
        Random random = new Random(5);
        return i -> random.nextGaussian();
    }

    private static SeverityFit fit(CountedRatings ratings) {
        return SeverityAnalysis.estimate(ratings, FLOOR, 1, Progress.SILENT).orThrow();
    }

    private static Reason reason(CountedRatings ratings) {
        return reason(SeverityAnalysis.estimate(ratings, FLOOR, 1, Progress.SILENT));
    }

    private static Reason reason(Estimate<?> estimate) {
        assertThat(estimate).isInstanceOf(NotEstimable.class);
        return ((NotEstimable<?>) estimate).reason();
    }

    /** Scorecards of so many ratings each, laid out without going through rows. */
    private static final class Layout {

        static CountedRatings of(int cards, int ratings, IntUnaryOperator candidate, IntUnaryOperator interviewer,
                java.util.function.IntToDoubleFunction value) {
            int[] candidates = java.util.stream.IntStream.range(0, cards).map(candidate).toArray();
            int[] interviewers = java.util.stream.IntStream.range(0, cards).map(interviewer).toArray();
            return new CountedRatings(names("c", candidates), names("i", interviewers), names("q", java.util.stream.IntStream.range(0, ratings).toArray()),
                    new int[cards], new int[cards], candidates, interviewers,
                    java.util.stream.IntStream.rangeClosed(0, cards).map(i -> i * ratings).toArray(),
                    java.util.stream.IntStream.range(0, cards * ratings).map(i -> i % ratings).toArray(),
                    java.util.stream.IntStream.range(0, cards * ratings).mapToDouble(value).toArray());
        }

        private static java.util.List<String> names(String prefix, int[] codes) {
            int count = java.util.Arrays.stream(codes).max().orElse(-1) + 1;
            return java.util.stream.IntStream.range(0, count).mapToObj(i -> prefix + "%06d".formatted(i)).toList();
        }
    }
}
