package io.plumbline.analytics.decision;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected values: R 4.2.2, glm(y ~ x, binomial(link), control = list(epsilon = 1e-14)). */
class RegressionTest {

    private static final double[] X = {-1.2, -0.4, 0.1, 0.3, 0.8, 1.1, 1.5, 2.0, -0.7, 0.6};
    private static final boolean[] Y = {false, false, true, false, true, false, true, true, false, true};

    @Test
    void probitLine() {
        Probit line = Probit.fit(X, Y);
        assertThat(line.converged()).isTrue();
        assertExact(-0.526220975924374, line.intercept(), "intercept");
        assertExact(1.195391796857473, line.slope(), "slope");
        assertThat(line.covariance()[0]).isCloseTo(0.316531449899, within(1e-5));
        assertThat(line.covariance()[1]).isCloseTo(0.439376227490, within(1e-5));
        assertThat(line.covariance()[2]).isCloseTo(-0.195753418325, within(1e-5));
    }

    @Test
    void outcomesThatACutSeparatesHaveNoLine() {
        assertThat(Probit.fit(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true}).converged()).isFalse();
        assertThat(Probit.fit(new double[] {1, 1, 1}, new boolean[] {false, true, true}).converged()).isFalse();
    }

    @Test
    void logisticRegressionUpToItsWeakPrior() {
        double[][] rows = Arrays.stream(X).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        double[] fitted = probabilities(rows, new int[X.length], 1, Y);
        assertThat(fitted[0]).isCloseTo(0.0398980531399, within(0.01));
        assertThat(fitted[7]).isCloseTo(0.9568264544293, within(0.01));
    }

    @Test
    void aTeamWithoutSuccessHasASmallButFiniteProbability() {
        double[] fitted = probabilities(new double[20][1], new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 2,
                new boolean[] {true, false, true, false, true, false, true, false, true, false, false, false, false, false, false, false, false, false, false, false});
        assertThat(fitted[0]).isBetween(0.3, 0.6);
        assertThat(fitted[19]).isBetween(0.001, 0.15);
    }

    @Test
    void theBarIsWhereFewestDecisionsAreOnTheWrongSide() {
        Bar bar = Bar.between(new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {false, false, true, false, true, true});
        assertThat(bar.wrongSide()).isEqualTo(1);
        assertThat(bar.value()).isEqualTo(4.5);
        assertThatThrownBy(() -> Bar.between(new double[] {1, 2}, new boolean[] {true, true})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bar.between(new double[] {1, 1}, new boolean[] {true, false})).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] probabilities(double[][] numbers, int[] level, int levels, boolean[] y) {
        Logistic model = Logistic.fit(numbers, level, levels, y);
        return java.util.stream.IntStream.range(0, y.length).mapToDouble(model::probability).toArray();
    }
}
