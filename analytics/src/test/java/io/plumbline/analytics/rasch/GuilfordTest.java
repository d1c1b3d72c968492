package io.plumbline.analytics.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.oracle.Oracle;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Guilford's junior scientists, rated by three seniors on five traits. */
class GuilfordTest {

    private static final Oracle ORACLE = new Oracle("guilford_1954_mfrm");
    private static final String FILE = "input.csv";
    private final JsonNode expected = ORACLE.expected().get("jmle");
    private final RaschFit fit = ManyFacetRasch.fit(ratings(), ScaleModel.RATING_SCALE, Progress.SILENT).orThrow();

    private static RaschRatings ratings() {
        return new RaschRatings(7, 3, 5, ORACLE.codes(FILE, "examinee"), ORACLE.codes(FILE, "judge"), ORACLE.codes(FILE, "trait"),
                ORACLE.numbers(FILE, "rating"));
    }

    @Test
    void measures_every_facet() {
        facet("judge", fit.interviewers());
        facet("trait", fit.competencies());
        facet("examinee", fit.candidates());
    }

    private void facet(String column, Measures measures) {
        List<String> text = ORACLE.text(FILE, column);
        int[] codes = ORACLE.codes(FILE, column);
        for (JsonNode level : expected.get(column)) {
            int index = codes[text.indexOf(level.get("level").asString())];
            assertThat(measures.measure()[index]).isCloseTo(level.get("measure").asDouble(), within(1e-6));
            assertThat(measures.standardError()[index]).isCloseTo(level.get("se").asDouble(), withinPercentage(1e-4));
            assertThat(measures.infit()[index]).isCloseTo(level.get("infit").asDouble(), withinPercentage(1e-4));
            assertThat(measures.outfit()[index]).isCloseTo(level.get("outfit").asDouble(), withinPercentage(1e-4));
            assertThat(measures.ratings()[index]).isEqualTo(level.get("n").asLong());
        }
    }

    @Test
    void finds_thresholds_and_likelihood() {
        assertThat(fit.logLikelihood()).isCloseTo(expected.get("loglik").asDouble(), within(1e-6));
        assertThat(fit.thresholds()).hasSize(8);
        for (int k = 0; k < 8; k++) {
            assertThat(fit.thresholds().get(k).threshold()).isCloseTo(expected.get("tau").get(k).asDouble(), within(1e-6));
            assertThat(fit.thresholds().get(k).upper()).isEqualTo(k + 2);
        }
        assertThat(fit.largestScore()).isLessThan(1e-8);
    }

    @Test
    void separates_each_facet() {
        separation(fit.interviewers(), "rater");
        separation(fit.competencies(), "item");
        separation(fit.candidates(), "person");
    }

    private void separation(Measures measures, String name) {
        JsonNode wanted = expected.get("separation").get(name).get(0);
        Measures.Separation sample = measures.separation(true);
        assertThat(sample.rootMeanSquareError()).isCloseTo(wanted.get("rmse").asDouble(), withinPercentage(1e-4));
        assertThat(sample.standardDeviation()).isCloseTo(wanted.get("sd_sample").asDouble(), withinPercentage(1e-4));
        assertThat(sample.separation()).isCloseTo(wanted.get("separation_sample").asDouble(), withinPercentage(1e-4));
        assertThat(sample.reliability()).isCloseTo(wanted.get("reliability_sample").asDouble(), withinPercentage(1e-4));
        assertThat(measures.separation(false).reliability()).isCloseTo(wanted.get("reliability_pop").asDouble(), withinPercentage(1e-4));
    }
}
