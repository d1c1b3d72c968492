package io.plumbline.analytics.validity;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.oracle.Oracle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ValidityOracleTest {

    private static final String FILE = "input.csv";

    private static Auc auc(Oracle oracle, String column, int[] rows) {
        double[] score = oracle.numbers(FILE, column);
        double[] outcome = oracle.numbers(FILE, "outcome");
        boolean[] good = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            good[i] = outcome[rows[i]] == 1;
        }
        return Auc.of(IntStream.of(rows).mapToDouble(r -> score[r]).toArray(), good).orThrow();
    }

    @Test
    void areas_of_the_haemorrhage_study() {
        Oracle oracle = new Oracle("proc_asah");
        int[] all = IntStream.range(0, 113).toArray();
        JsonNode expected = oracle.expected();
        for (String column : List.of("s100b", "wfns", "ndka")) {
            Auc auc = auc(oracle, column, all);
            Auc.Area interval = auc.interval().orThrow();
            assertExact(expected.get(column).get(0), interval.lower(), column);
            assertExact(expected.get(column).get(1), interval.value(), column);
            assertExact(expected.get(column).get(2), interval.upper(), column);
            assertExact(expected.get("var").get(column), auc.variance(), column);
        }
        Auc.Difference wfns = auc(oracle, "s100b", all).pairedWith(auc(oracle, "wfns", all));
        assertExact(expected.get("test_s100b_wfns").get("Z"), wfns.statistic(), "Z");
        assertExact(expected.get("test_s100b_wfns").get("p"), wfns.pValue(), "p");
        Auc.Difference ndka = auc(oracle, "s100b", all).pairedWith(auc(oracle, "ndka", all));
        assertExact(expected.get("test_s100b_ndka").get("Z"), ndka.statistic(), "Z");
        assertExact(expected.get("test_s100b_ndka").get("p"), ndka.pValue(), "p");
    }

    @Test
    void areas_of_women_and_men_apart() {
        Oracle oracle = new Oracle("proc_asah");
        List<String> gender = oracle.text(FILE, "gender");
        int[] men = IntStream.range(0, 113).filter(r -> gender.get(r).equals("Male")).toArray();
        int[] women = IntStream.range(0, 113).filter(r -> gender.get(r).equals("Female")).toArray();
        Auc.Difference difference = auc(oracle, "s100b", men).unpairedWith(auc(oracle, "s100b", women));
        JsonNode expected = oracle.expected().get("unpaired_gender");
        assertExact(expected.get("D").asDouble(), Math.abs(difference.statistic()), "D");
        assertExact(expected.get("df"), difference.degreesOfFreedom(), "df");
        assertExact(expected.get("p"), difference.pValue(), "p");
    }

    @Test
    void rank_correlation_of_the_haemorrhage_study() {
        Oracle oracle = new Oracle("proc_asah");
        assertExact(oracle.expected().get("spearman_s100b_outcome"),
                Association.spearman(oracle.numbers(FILE, "s100b"), oracle.numbers(FILE, "outcome")).orThrow(), "spearman");
    }

    /** R: polycor::polyserial(log(s100b), gos6) and (log(s100b), outcome). */
    @Test
    void polyserial_correlation_of_the_haemorrhage_study() {
        Oracle oracle = new Oracle("proc_asah");
        double[] score = java.util.Arrays.stream(oracle.numbers(FILE, "s100b")).map(Math::log).toArray();
        assertExact(POLYSERIAL, Association.polyserial(score, oracle.numbers(FILE, "gos6")).orThrow(), "polyserial");
        assertExact(BISERIAL, Association.polyserial(score, oracle.numbers(FILE, "outcome")).orThrow(), "biserial");
    }

    private static final double POLYSERIAL = -0.482076783645397;
    private static final double BISERIAL = 0.538999834018317;

    @Test
    void restriction_of_range() {
        Oracle oracle = new Oracle("range_restriction");
        assertExact(oracle.expected().get("psych_doc_case2"), RangeRestriction.caseII(0.33, 100.32 / 48.19), "psych");
        for (JsonNode row : oracle.expected().get("case2")) {
            assertExact(row.get("case2"), RangeRestriction.caseII(row.get("r").asDouble(), 1 / row.get("u").asDouble()), row.toString());
        }
        for (JsonNode row : oracle.expected().get("case3")) {
            assertExact(row.get("case3"), RangeRestriction.caseIII(row.get("rxy").asDouble(), row.get("rxz").asDouble(),
                    row.get("ryz").asDouble(), row.get("k").asDouble()), row.toString());
        }
    }

    @Test
    void interview_validities_of_mcdaniel() {
        Oracle oracle = new Oracle("mcdaniel1994_interview_validity");
        double[] effect = java.util.Arrays.stream(oracle.numbers(FILE, "ri")).map(FisherZ::of).toArray();
        double[] variance = java.util.Arrays.stream(oracle.numbers(FILE, "ni")).map(n -> 1 / (n - 3)).toArray();
        RandomEffects pooled = RandomEffects.pool(effect, variance);
        JsonNode reml = oracle.expected().get("fits").get(0);
        check(reml, pooled);
        assertThat(pooled.pValue()).isLessThan(1e-15);
        JsonNode back = oracle.expected().get("backtransformed_r");
        assertThat(Math.tanh(pooled.mean())).isCloseTo(back.get(0).asDouble(), withinPercentage(1e-3));
        JsonNode blup = oracle.expected().get("blup");
        for (int i = 0; i < effect.length; i++) {
            double[] shrunk = pooled.shrunk(effect[i], variance[i]);
            assertThat(shrunk[0]).isCloseTo(blup.get(i).get("pred").asDouble(), within(1e-6));
            assertThat(shrunk[1]).isCloseTo(blup.get(i).get("se").asDouble(), within(1e-6));
            assertThat(shrunk[2]).isCloseTo(blup.get(i).get("pi.lb").asDouble(), within(2e-6));
        }
    }

    private static void check(JsonNode reml, RandomEffects pooled) {
        assertExact(reml.get("Q"), pooled.q(), "Q");
        assertThat(pooled.mean()).isCloseTo(reml.get("mu").asDouble(), withinPercentage(1e-4));
        assertThat(pooled.standardError()).isCloseTo(reml.get("se").asDouble(), withinPercentage(1e-3));
        assertThat(pooled.tau2()).isCloseTo(reml.get("tau2").asDouble(), withinPercentage(1e-2));
    }

    @Test
    void vaccination_trials_of_colditz() {
        Oracle oracle = new Oracle("bcg_random_effects");
        double[] treatedSick = oracle.numbers(FILE, "tpos");
        double[] treatedWell = oracle.numbers(FILE, "tneg");
        double[] otherSick = oracle.numbers(FILE, "cpos");
        double[] otherWell = oracle.numbers(FILE, "cneg");
        double[] effect = new double[treatedSick.length];
        double[] variance = new double[effect.length];
        for (int i = 0; i < effect.length; i++) {
            double treated = treatedSick[i] + treatedWell[i];
            double other = otherSick[i] + otherWell[i];
            effect[i] = Math.log(treatedSick[i] / treated / (otherSick[i] / other));
            variance[i] = 1 / treatedSick[i] - 1 / treated + 1 / otherSick[i] - 1 / other;
        }
        RandomEffects pooled = RandomEffects.pool(effect, variance);
        check(oracle.expected().get("reml"), pooled);
        assertThat(pooled.mean()).isCloseTo(oracle.published().get("reml_mu").asDouble(), within(5e-5));
        assertThat(pooled.tau2()).isCloseTo(oracle.published().get("reml_tau2").asDouble(), within(5e-5));
    }

    @Test
    void a_complete_separation_has_no_interval() {
        Auc auc = Auc.of(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true}).orThrow();
        assertThat(auc.value()).isEqualTo(1);
        assertThat(auc.interval()).isInstanceOf(NotEstimable.class);
        assertThat(Auc.of(new double[] {1, 2}, new boolean[] {true, true})).isInstanceOf(NotEstimable.class);
        assertThat(Association.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isInstanceOf(NotEstimable.class);
    }
}
