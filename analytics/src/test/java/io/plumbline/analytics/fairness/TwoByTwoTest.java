package io.plumbline.analytics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TwoByTwoTest {

    @Property
    void exchangingTheGroupsChangesNoTest(@ForAll @IntRange(min = 1, max = 200) int focal, @ForAll @IntRange(min = 1, max = 200) int reference,
            @ForAll @IntRange(max = 200) int a, @ForAll @IntRange(max = 200) int b) {
        TwoByTwo table = new TwoByTwo(a % (focal + 1), focal, b % (reference + 1), reference);
        TwoByTwo other = new TwoByTwo(table.selectedReference(), reference, table.selectedFocal(), focal);
        assertThat(FisherTest.pValue(table)).isCloseTo(FisherTest.pValue(other), within(1e-9)).isBetween(0.0, 1.0);
        assertThat(table.z()).isCloseTo(-other.z(), within(1e-9));
        assertThat(new MantelHaenszel(List.of(table)).test(false).statistic())
                .isCloseTo(new MantelHaenszel(List.of(other)).test(false).statistic(), within(1e-9));
        assertThat(table.impactRatioInterval().lower()).isLessThanOrEqualTo(table.impactRatioInterval().upper()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void nobodySelected() {
        TwoByTwo none = new TwoByTwo(0, 5, 0, 9);
        assertThat(none.impactRatio()).isEqualTo(1);
        assertThat(none.z()).isZero();
        assertThat(FisherTest.pValue(none)).isEqualTo(1);
        assertThat(none.flipOne()).isEqualTo(none);
        assertThat(new MantelHaenszel(List.of(none)).test(true).pValue()).isEqualTo(1);
        assertThat(new MantelHaenszel(List.of(none)).breslowDay().pValue()).isEqualTo(1);
    }

    @Test
    void movingOneSelectionCanLiftASmallRatioOverFourFifths() {
        TwoByTwo small = new TwoByTwo(2, 5, 6, 10);
        assertThat(small.impactRatio()).isLessThan(0.8);
        assertThat(small.flipOne()).isEqualTo(new TwoByTwo(3, 5, 5, 10));
        assertThat(small.flipOne().impactRatio()).isGreaterThan(0.8);
    }

    @Test
    void oddsRatioAtTheEnds() {
        FisherTest none = FisherTest.of(new TwoByTwo(0, 5, 5, 5));
        assertThat(none.oddsRatio()).isZero();
        assertThat(none.oddsRatioInterval().lower()).isZero();
        assertThat(FisherTest.of(new TwoByTwo(5, 5, 0, 5)).oddsRatioInterval().upper()).isInfinite();
    }

    @Test
    void aMillionApplicantsTakeNoTime() {
        assertThat(FisherTest.pValue(new TwoByTwo(240_000, 500_000, 250_000, 500_000))).isLessThan(1e-10);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> new TwoByTwo(3, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MantelHaenszel(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
