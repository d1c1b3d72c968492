package io.plumbline.analytics.fairness;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Berkeley's graduate admissions of 1973, and the lady tasting tea. */
class AdverseImpactOracleTest {

    private final Oracle oracle = new Oracle("adverse_impact");
    private final List<TwoByTwo> departments = departments();

    private List<TwoByTwo> departments() {
        Map<String, long[]> counts = new TreeMap<>();
        oracle.rows("input_ucb.csv").forEach(row -> {
            int at = (row.getField("Gender").equals("Female") ? 0 : 2) + (row.getField("Admit").equals("Admitted") ? 0 : 1);
            counts.computeIfAbsent(row.getField("Dept"), name -> new long[4])[at] = Long.parseLong(row.getField("Freq"));
        });
        List<TwoByTwo> tables = new ArrayList<>();
        counts.values().forEach(n -> tables.add(new TwoByTwo(n[0], n[0] + n[1], n[2], n[2] + n[3])));
        return tables;
    }

    @Test
    void overallWomenAreAdmittedLessOften() {
        TwoByTwo all = departments.stream().reduce((a, b) -> new TwoByTwo(a.selectedFocal() + b.selectedFocal(), a.focal() + b.focal(),
                a.selectedReference() + b.selectedReference(), a.reference() + b.reference())).orElseThrow();
        JsonNode expected = oracle.expected().get("ucb_overall");
        assertExact(expected.get("rate_female"), all.focalRate(), "women");
        assertExact(expected.get("rate_male"), all.referenceRate(), "men");
        assertExact(expected.get("impact_ratio"), all.impactRatio(), "ratio");
        assertExact(expected.get("ci").get(0), all.impactRatioInterval().lower(), "lower");
        assertExact(expected.get("ci").get(1), all.impactRatioInterval().upper(), "upper");
        assertThat(all.impactRatio() < 0.8).isEqualTo(expected.get("four_fifths_violated").asBoolean());
    }

    @Test
    void withinDepartmentsTheyAreNot() {
        MantelHaenszel within = new MantelHaenszel(departments);
        // R's table has men in the first column: its odds ratio is men's over women's, ours the inverse.
        JsonNode corrected = oracle.expected().get("mh_corrected");
        assertExact(corrected.get("M2"), within.test(true).statistic(), "corrected");
        assertExact(corrected.get("p"), within.test(true).pValue(), "corrected p");
        assertExact(1 / corrected.get("common_or").asDouble(), within.oddsRatio(), "odds ratio");
        assertExact(1 / corrected.get("ci").get(1).asDouble(), within.interval().lower(), "lower");
        assertExact(1 / corrected.get("ci").get(0).asDouble(), within.interval().upper(), "upper");
        JsonNode plain = oracle.expected().get("mh_uncorrected");
        assertExact(plain.get("M2"), within.test(false).statistic(), "uncorrected");
        assertExact(plain.get("p"), within.test(false).pValue(), "uncorrected p");
        assertExact(oracle.expected().get("mh_exact_p"), within.exactPValue(), "exact p");
        assertThat(within.test(true).statistic()).isCloseTo(oracle.published().get("mh_M2").asDouble(), within(5e-5));
    }

    @Test
    void andTheDepartmentsDiffer() {
        MantelHaenszel.Test test = new MantelHaenszel(departments).breslowDay();
        assertExact(oracle.expected().get("breslow_day").get("X"), test.statistic(), "Breslow-Day");
        assertExact(oracle.expected().get("breslow_day").get("p"), test.pValue(), "p");
        assertThat(test.degreesOfFreedom()).isEqualTo(5);
    }

    @Test
    void theLadyTastingTea() {
        for (JsonNode row : oracle.expected().get("tables")) {
            TwoByTwo table = new TwoByTwo(row.get("selected_focal").asLong(), row.get("n_focal").asLong(),
                    row.get("selected_ref").asLong(), row.get("n_ref").asLong());
            assertExact(row.get("impact_ratio"), table.impactRatio(), "ratio");
            assertExact(row.get("z"), table.z(), "z");
            assertExact(row.get("chisq"), table.z() * table.z(), "chi-square");
            assertExact(row.get("log_ratio_ci").get(0), table.impactRatioInterval().lower(), "lower");
            assertExact(row.get("log_ratio_ci").get(1), table.impactRatioInterval().upper(), "upper");
            FisherTest fisher = FisherTest.of(table);
            assertExact(row.get("fisher_p_two"), fisher.pValue(), "two-sided");
            assertExact(row.get("fisher_p_less"), fisher.less(), "less");
            assertExact(row.get("mid_p_two"), fisher.midP(), "mid-p");
            // fisher.test() finds these by uniroot() at its default tolerance, which leaves the upper end 0.7% off.
            rooted(row.get("fisher_or_cmle"), fisher.oddsRatio());
            rooted(row.get("or_ci").get(0), fisher.oddsRatioInterval().lower());
            rooted(row.get("or_ci").get(1), fisher.oddsRatioInterval().upper());
            assertThat(fisher.pValue()).isCloseTo(oracle.published().get("tea_p").asDouble(), within(5e-5));
        }
    }

    private static void rooted(JsonNode expected, double actual) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(expected.asDouble() * 0.01));
    }

    /** The same roots as fisher.test()'s, by uniroot(tol = 1e-14) on the noncentral hypergeometric distribution. */
    @Test
    void theLadysOddsToTheLastDigits() {
        FisherTest fisher = FisherTest.of(new TwoByTwo(3, 4, 1, 4));
        assertExact(6.40831965819968, fisher.oddsRatio(), "odds ratio");
        assertExact(0.211735595446579, fisher.oddsRatioInterval().lower(), "lower");
        assertExact(626.243530588814, fisher.oddsRatioInterval().upper(), "upper");
    }
}
