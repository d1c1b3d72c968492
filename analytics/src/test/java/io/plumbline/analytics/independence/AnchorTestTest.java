package io.plumbline.analytics.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.estimate.NotEstimable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnchorTestTest {

    /** Candidates of variance 0.5; three to five cards with errors of variance 0.25, drawn to the first. */
    private static List<double[]> panels(int count, double anchor, long seed) {
        Random dice = new Random(seed);
        List<double[]> panels = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            double ability = Math.sqrt(0.5) * dice.nextGaussian();
            double[] cards = new double[3 + dice.nextInt(3)];
            for (int i = 0; i < cards.length; i++) {
                cards[i] = ability + 0.5 * dice.nextGaussian();
                cards[i] += i == 0 ? 0 : anchor * (cards[0] - cards[i]);
            }
            panels.add(cards);
        }
        return panels;
    }

    @Test
    void anAnchorIsFoundAndItsSizeIsThatOfTheModel() {
        Independence.Anchoring found = AnchorTest.of(panels(2_000, 0.5, 1), 1).orThrow();
        assertThat(found.verdict()).isEqualTo(Independence.Verdict.PULLED);
        assertThat(found.covarianceWithFirst()).isCloseTo(0.5 + 0.5 * 0.25, within(0.06));
        assertThat(found.covarianceAmongLater()).isCloseTo(0.5 + 0.25 * 0.25, within(0.06));
    }

    @Test
    void independentCardsAreNotCalledAnchored() {
        Independence.Anchoring found = AnchorTest.of(panels(2_000, 0, 2), 1).orThrow();
        assertThat(found.verdict()).isEqualTo(Independence.Verdict.NO_MORE_THAN_CHANCE);
        assertThat(found.pValue()).isGreaterThan(0.05);
    }

    @Test
    void aConstantAddedMovesNothingAndAFewCandidaciesSayNothing() {
        List<double[]> moved = panels(200, 0.5, 3);
        moved.forEach(panel -> java.util.Arrays.setAll(panel, i -> panel[i] + 7));
        Independence.Anchoring before = AnchorTest.of(panels(200, 0.5, 3), 1).orThrow();
        Independence.Anchoring after = AnchorTest.of(moved, 1).orThrow();
        assertThat(after.covarianceWithFirst()).isCloseTo(before.covarianceWithFirst(), within(1e-9));
        assertThat(after.pValue()).isEqualTo(before.pValue());
        assertThat(AnchorTest.of(panels(9, 0.5, 1), 1)).isInstanceOf(NotEstimable.class);
    }
}
