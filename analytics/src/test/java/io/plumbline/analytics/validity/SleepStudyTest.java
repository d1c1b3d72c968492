package io.plumbline.analytics.validity;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.analytics.oracle.Oracle;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every subject was measured on the same days, so pooling the subjects' own lines is lme4's model with random intercept
 * and slope: the pooled effects, and how far subjects differ in each.
 */
class SleepStudyTest {

    private final Oracle oracle = new Oracle("lme4_sleepstudy");
    private final Map<String, SimpleRegression> lines = new TreeMap<>();

    SleepStudyTest() {
        for (NamedCsvRecord row : oracle.rows("input.csv")) {
            lines.computeIfAbsent(row.getField("Subject"), unseen -> new SimpleRegression())
                    .addData(Double.parseDouble(row.getField("Days")), Double.parseDouble(row.getField("Reaction")));
        }
    }

    private double residualVariance() {
        double squares = 0;
        for (SimpleRegression line : lines.values()) {
            squares += line.getSumSquaredErrors();
        }
        return squares / (lines.size() * 8);
    }

    private RandomEffects pooled(java.util.function.ToDoubleFunction<SimpleRegression> effect, java.util.function.ToDoubleFunction<SimpleRegression> error) {
        double residual = residualVariance();
        // A line's own error rests on ten days; the residual variance of all subjects takes its place.
        return RandomEffects.pool(lines.values().stream().mapToDouble(effect).toArray(), lines.values().stream()
                .mapToDouble(line -> Math.pow(error.applyAsDouble(line), 2) * residual / line.getMeanSquareError()).toArray());
    }

    @Test
    void slopes_are_pooled_and_differ_as_in_lme4() {
        RandomEffects slopes = pooled(SimpleRegression::getSlope, SimpleRegression::getSlopeStdErr);
        JsonNode reml = oracle.expected().get("reml");
        assertExact(reml.get("fixef").get("Days"), slopes.mean(), "slope");
        assertExact(reml.get("fixef_se").get("Days"), slopes.standardError(), "its error");
        assertExact(reml.get("varcomp").get(1).get("vcov"), slopes.tau2(), "between subjects");
        assertThat(Math.sqrt(slopes.tau2())).isCloseTo(oracle.published().get("sd_slope").asDouble(), within(5e-4));
    }

    @Test
    void intercepts_are_pooled_and_differ_as_in_lme4() {
        RandomEffects intercepts = pooled(SimpleRegression::getIntercept, SimpleRegression::getInterceptStdErr);
        JsonNode reml = oracle.expected().get("reml");
        assertExact(reml.get("fixef").get("(Intercept)"), intercepts.mean(), "intercept");
        assertExact(reml.get("fixef_se").get("(Intercept)"), intercepts.standardError(), "its error");
        assertExact(reml.get("varcomp").get(0).get("vcov"), intercepts.tau2(), "between subjects");
        assertExact(reml.get("varcomp").get(3).get("vcov"), residualVariance(), "residual");
    }
}
