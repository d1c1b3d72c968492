package io.plumbline.analytics.interval;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.oracle.Oracle;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    private final Oracle oracle = new Oracle("bh_1995");

    @Test
    void fifteenPublishedPValues() {
        double[] adjusted = BenjaminiHochberg.adjust(oracle.column("input.csv", "p"));
        double[] expected = Oracle.doubles(oracle.expected().get("BH"));
        for (int i = 0; i < expected.length; i++) {
            assertExact(expected[i], adjusted[i], "p-value " + (i + 1));
        }
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(oracle.published().get("BH_rejects").asInt());
    }

    @Property
    void adjustedIsNoSmallerAndKeepsTheOrder(@ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1) Double> some) {
        double[] pValues = some.stream().mapToDouble(Double::doubleValue).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(pValues);
        for (int i = 0; i < pValues.length; i++) {
            assertThat(adjusted[i]).isBetween(pValues[i] - 1e-12, 1.0);
            for (int j = 0; j < pValues.length; j++) {
                assertThat(pValues[i] < pValues[j] && adjusted[i] > adjusted[j]).isFalse();
            }
        }
    }

    @Test
    void nothingToAdjust() {
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }
}
