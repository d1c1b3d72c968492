package io.plumbline.analytics.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurvivalPropertyTest {

    @Property
    void statesSumToOneAndOrderDoesNotMatter(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 400) Integer> some, @ForAll Random dice) {
        List<Integer> shuffled = new java.util.ArrayList<>(some);
        Collections.shuffle(shuffled, dice);
        AalenJohansen one = states(some);
        AalenJohansen other = states(shuffled);
        double before = 1;
        for (int i = 0; i < one.steps().size(); i++) {
            AalenJohansen.Step step = one.steps().get(i);
            assertThat(step.incidence()).containsExactly(other.steps().get(i).incidence());
            assertThat(step.survival() + step.incidence()[0] + step.incidence()[1]).isCloseTo(1, within(1e-12));
            assertThat(step.survival()).isBetween(0.0, before);
            assertThat(step.interval(0).lower()).isLessThanOrEqualTo(step.incidence()[0] + 1e-12);
            assertThat(step.interval(0).upper()).isGreaterThanOrEqualTo(step.incidence()[0] - 1e-12);
            before = step.survival();
        }
    }

    /** A number says both when (its hundredths) and how (its remainder by three). */
    private static AalenJohansen states(List<Integer> some) {
        return new AalenJohansen(some.stream().mapToDouble(n -> n / 10).toArray(), some.stream().mapToInt(n -> n % 3).toArray(), 2);
    }

    @Property
    void withoutCensoringSurvivalIsTheShareStillThere(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 30) Integer> times) {
        double[] time = times.stream().mapToDouble(Integer::doubleValue).toArray();
        boolean[] event = new boolean[time.length];
        java.util.Arrays.fill(event, true);
        for (KaplanMeier.Step step : new KaplanMeier(time, event).steps()) {
            double still = times.stream().filter(t -> t > step.time()).count();
            assertThat(step.survival()).isCloseTo(still / time.length, within(1e-12));
        }
    }

    @Test
    void nobodyAndNothing() {
        KaplanMeier nobody = new KaplanMeier(new double[0], new boolean[0]);
        assertThat(nobody.steps()).isEmpty();
        assertThat(nobody.median().value()).isNull();
        assertThat(nobody.restrictedMean(10)).isEqualTo(10);
        assertThat(new AalenJohansen(new double[0], new int[0], 2).at(12).survival()).isEqualTo(1);
        KaplanMeier allCensored = new KaplanMeier(new double[] {3, 4}, new boolean[2]);
        assertThat(allCensored.at(4)).extracting(step -> step.survival()).isEqualTo(1.0);
        assertThat(allCensored.median().value()).isNull();
        KaplanMeier allGone = new KaplanMeier(new double[] {3, 3}, new boolean[] {true, true});
        assertThat(allGone.at(3)).extracting(step -> step.log().upper()).isEqualTo(0.0);
    }

    @Test
    void flatAtOneHalfTakesTheMiddle() {
        assertThat(new KaplanMeier(new double[] {1, 2, 5, 6}, new boolean[] {true, true, true, true}).median().value()).isEqualTo(3.5);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new KaplanMeier(new double[] {-1}, new boolean[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KaplanMeier(new double[] {1}, new boolean[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogRank.test(new double[] {1, 2}, new boolean[2], new int[] {0, 1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogRank.test(new double[] {1, 2}, new boolean[] {true, true}, new int[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
