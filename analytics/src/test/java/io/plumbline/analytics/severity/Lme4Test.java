package io.plumbline.analytics.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.analytics.oracle.Oracle;
import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CountedRatings;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The fit against lme4: published data, and simulated data with halo, disconnected panels and dependent columns. */
class Lme4Test {

    private static final long SEED = 1;

    @ParameterizedTest
    @ValueSource(strings = {"lme4_halo", "lme4_subsets", "lme4_rank_deficient", "lme4_zero_interviewer", "lme4_zero_halo", "lme4_one_off_heavy",
        "lme4_large_ratios", "lme4_two_zeros", "lme4_large_halo"})
    void halo_subsets_and_dependent_columns_as_lme4(String folder) {
        Oracle oracle = new Oracle(folder);
        RatingsBuilder ratings = new RatingsBuilder();
        for (NamedCsvRecord row : oracle.rows("input.csv")) {
            ratings.add(row.getField("candidate"), row.getField("interviewer"), row.getField("interview"), row.getField("competency"),
                    Double.parseDouble(row.getField("rating")));
        }
        CountedRatings counted = ratings.build();
        CrossedFit fit = new CrossedFit(counted, SEED, Progress.SILENT);
        JsonNode expected = oracle.expected();

        assertThat(fit.fixed.rank).isEqualTo(expected.get("rank").asInt());
        MixedModel model = fit.model();
        double residual = model.residualVariance();
        JsonNode components = expected.get("components");
        double interviewer = fit.design.interviewersOuter ? model.ratios.outer() : model.ratios.inner();
        double candidate = fit.design.interviewersOuter ? model.ratios.inner() : model.ratios.outer();
        close(residual, components.get("Residual"), 1e-5);
        close(interviewer * residual, components.get("interviewer"), 1e-5);
        close(candidate * residual, components.get("candidate"), 1e-5);
        close(model.ratios.halo() * residual, components.get("card"), 1e-5);
        assertThat(model.criterion()).isCloseTo(expected.get("remlCriterion").asDouble(), within(1e-6));
        assertThat(fit.criterionWithoutInterviewer()).isCloseTo(expected.get("remlCriterionWithoutInterviewer").asDouble(), within(1e-6));
        double[] predictions = fit.predictions();
        double[] deviations = fit.deviations();
        for (JsonNode one : expected.get("interviewers")) {
            int index = counted.interviewers().indexOf(one.get("interviewer").asString());
            assertThat(predictions[index]).isCloseTo(one.get("blup").asDouble(), within(1e-5));
            assertThat(deviations[index]).isCloseTo(one.get("condSd").asDouble(), within(1e-5));
        }
    }

    @Test
    void penicillin() {
        Oracle oracle = new Oracle("lme4_penicillin");
        CountedRatings ratings = oneRatingACard(oracle.rows("input.csv"), "plate", "sample", "diameter");
        CrossedFit fit = new CrossedFit(ratings, SEED, Progress.SILENT);
        JsonNode reml = oracle.expected().get("reml");

        components(fit, reml, "plate", "sample");
        assertThat(fit.model().criterion()).isCloseTo(reml.get("criterion").asDouble(), within(1e-6));
        blups(fit, ratings, oracle.expected().get("blup_sample"), 1e-4);
    }

    @Test
    void dyestuff() {
        Oracle oracle = new Oracle("lme4_dyestuff");
        CountedRatings ratings = batches(oracle, "input.csv");
        CrossedFit fit = new CrossedFit(ratings, SEED, Progress.SILENT);
        JsonNode reml = oracle.expected().get("reml");

        components(fit, reml, "none", "Batch");
        Oracle.assertExact(reml.get("criterion"), fit.model().criterion(), "criterion");
        blups(fit, ratings, oracle.expected().get("blup"), 1e-5);
    }

    @Test
    void dyestuff_whose_batches_do_not_differ_at_all() {
        Oracle oracle = new Oracle("lme4_dyestuff");
        CrossedFit fit = new CrossedFit(batches(oracle, "input_zero_variance.csv"), SEED, Progress.SILENT);
        JsonNode reml = oracle.expected().get("dyestuff2_reml");

        components(fit, reml, "none", "Batch");
        Oracle.assertExact(reml.get("criterion"), fit.model().criterion(), "criterion");
        assertThat(Arrays.stream(fit.predictions()).allMatch(prediction -> prediction == 0)).isTrue();
    }

    /** Batches for interviewers, one candidate for all of them. */
    private static CountedRatings batches(Oracle oracle, String file) {
        RatingsBuilder ratings = new RatingsBuilder();
        int interview = 0;
        for (NamedCsvRecord row : oracle.rows(file)) {
            ratings.add("dye", row.getField("Batch"), "v" + interview++, "yield", Double.parseDouble(row.getField("Yield")));
        }
        return ratings.build();
    }

    @Test
    void insteval_with_a_fixed_effect_of_service() {
        Oracle oracle = new Oracle("lme4_insteval");
        RatingsBuilder ratings = new RatingsBuilder();
        int interview = 0;
        for (NamedCsvRecord row : oracle.rows("input.csv")) {
            ratings.add(row.getField("s"), row.getField("d"), "v" + interview++, "service " + row.getField("service"), Double.parseDouble(row.getField("y")));
        }
        CrossedFit fit = new CrossedFit(ratings.build(), SEED, Progress.SILENT);
        JsonNode reml = oracle.expected().get("m1_service_reml");

        components(fit, reml, "s", "d");
        Oracle.assertExact(reml.get("criterion"), fit.model().criterion(), "criterion");
    }

    @Test
    void insteval_at_scale() {
        Oracle oracle = new Oracle("lme4_insteval");
        CountedRatings ratings = oneRatingACard(oracle.rows("input.csv"), "s", "d", "y");
        CrossedFit fit = new CrossedFit(ratings, SEED, Progress.SILENT);
        JsonNode reml = oracle.expected().get("m0_reml");

        components(fit, reml, "s", "d");
        assertThat(fit.model().criterion()).isCloseTo(reml.get("criterion").asDouble(), within(1e-4));
    }

    @Test
    void probing_agrees_with_factoring() {
        CountedRatings ratings = oneRatingACard(new Oracle("lme4_insteval").rows("input.csv"), "s", "d", "y");
        int factoringNothing = 0;
        CrossedFit probed = new CrossedFit(new Design(ratings), SEED, factoringNothing, Progress.SILENT);
        CrossedFit exact = new CrossedFit(ratings, SEED, Progress.SILENT);

        for (int j = 1; j < Ratios.COUNT; j++) {
            double ratio = exact.model().ratios.values()[j];
            assertThat(probed.model().ratios.values()[j]).isCloseTo(ratio, within(5e-4 * ratio));
        }
        assertThat(probed.model().criterion()).isCloseTo(exact.model().criterion(), within(0.1));
        double[] predictions = probed.predictions();
        double[] deviations = probed.deviations();
        double[] exactPredictions = exact.predictions();
        double[] exactDeviations = exact.deviations();
        for (int i = 0; i < predictions.length; i++) {
            assertThat(predictions[i]).isCloseTo(exactPredictions[i], within(2e-4));
            assertThat(deviations[i]).isCloseTo(exactDeviations[i], within(0.005 * exactDeviations[i]));
        }
    }

    private static CountedRatings oneRatingACard(List<NamedCsvRecord> rows, String candidate, String interviewer, String rating) {
        RatingsBuilder ratings = new RatingsBuilder();
        int interview = 0;
        for (NamedCsvRecord row : rows) {
            ratings.add(row.getField(candidate), row.getField(interviewer), "v" + interview++, "one", Double.parseDouble(row.getField(rating)));
        }
        return ratings.build();
    }

    private static void components(CrossedFit fit, JsonNode reml, String candidate, String interviewer) {
        MixedModel model = fit.model();
        for (JsonNode component : reml.get("varcomp")) {
            String group = component.get("grp").asString();
            double ratio = group.equals("Residual") ? 1
                    : group.equals(interviewer) == fit.design.interviewersOuter ? model.ratios.outer() : model.ratios.inner();
            close(ratio * model.residualVariance(), component.get("vcov"), 1e-4);
        }
    }

    private static void blups(CrossedFit fit, CountedRatings ratings, JsonNode expected, double tolerance) {
        double[] predictions = fit.predictions();
        double[] deviations = fit.deviations();
        for (JsonNode one : expected) {
            int index = ratings.interviewers().indexOf(one.get("level").asString());
            assertThat(predictions[index]).isCloseTo(one.get("blup").asDouble(), within(tolerance));
            assertThat(deviations[index]).isCloseTo(one.get("cond_sd").asDouble(), within(tolerance));
        }
    }

    private static void close(double actual, JsonNode expected, double relative) {
        double value = expected == null ? 0 : expected.asDouble();
        assertThat(actual).isCloseTo(value, Offset.offset(Math.max(relative * Math.abs(value), 1e-9)));
    }
}
