package io.plumbline.analytics.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Progress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RaschInvarianceTest {

    private static RaschFit fit(RaschRatings ratings) {
        return ManyFacetRasch.fit(ratings, ScaleModel.RATING_SCALE, Progress.SILENT).orThrow();
    }

    private static RaschRatings drawn(int seed) {
        return SimulatedRatings.draw(seed, 60, 6, 2, 4, 3, 3).ratings();
    }

    @Property(tries = 20)
    void the_order_of_rows_changes_nothing(@ForAll @IntRange(max = 100_000) int seed) {
        RaschRatings ratings = drawn(seed);
        List<Integer> order = IntStream.range(0, ratings.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        RaschRatings shuffled = new RaschRatings(60, 6, 4, pick(ratings.candidate(), order), pick(ratings.interviewer(), order),
                pick(ratings.competency(), order), order.stream().mapToDouble(r -> ratings.rating()[r]).toArray());
        same(fit(ratings).interviewers().measure(), fit(shuffled).interviewers().measure());
        same(fit(ratings).interviewers().corrected(), fit(shuffled).interviewers().corrected());
    }

    @Property(tries = 20)
    void names_change_nothing(@ForAll @IntRange(max = 100_000) int seed) {
        RaschRatings ratings = drawn(seed);
        RaschRatings renamed = new RaschRatings(60, 6, 4, Arrays.stream(ratings.candidate()).map(n -> 59 - n).toArray(),
                Arrays.stream(ratings.interviewer()).map(j -> 5 - j).toArray(), ratings.competency(), ratings.rating());
        double[] before = fit(ratings).interviewers().measure();
        double[] after = fit(renamed).interviewers().measure();
        same(before, IntStream.range(0, 6).mapToDouble(j -> after[5 - j]).toArray());
    }

    @Property(tries = 20)
    void relabelling_the_scale_in_order_changes_nothing(@ForAll @IntRange(max = 100_000) int seed) {
        RaschRatings ratings = drawn(seed);
        RaschRatings relabelled = new RaschRatings(60, 6, 4, ratings.candidate(), ratings.interviewer(), ratings.competency(),
                Arrays.stream(ratings.rating()).map(x -> Math.exp(x) + 100).toArray());
        assertThat(fit(relabelled).interviewers().measure()).containsExactly(fit(ratings).interviewers().measure());
    }

    @Property(tries = 20)
    void turning_the_scale_round_turns_the_measures_round(@ForAll @IntRange(max = 100_000) int seed) {
        RaschRatings ratings = drawn(seed);
        RaschRatings turned = new RaschRatings(60, 6, 4, ratings.candidate(), ratings.interviewer(), ratings.competency(),
                Arrays.stream(ratings.rating()).map(x -> -x).toArray());
        same(fit(ratings).interviewers().measure(), Arrays.stream(fit(turned).interviewers().measure()).map(x -> -x).toArray());
    }

    private static int[] pick(int[] from, List<Integer> order) {
        return order.stream().mapToInt(r -> from[r]).toArray();
    }

    private static void same(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            assertThat(Double.isNaN(one[i])).isEqualTo(Double.isNaN(other[i]));
            if (!Double.isNaN(one[i])) {
                assertThat(other[i]).isCloseTo(one[i], within(1e-8 * Math.max(1, Math.abs(one[i]))));
            }
        }
    }
}
