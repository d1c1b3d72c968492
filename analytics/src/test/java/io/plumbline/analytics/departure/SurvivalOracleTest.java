package io.plumbline.analytics.departure;

import static io.plumbline.analytics.oracle.Oracle.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.oracle.Oracle;
import io.plumbline.analytics.interval.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurvivalOracleTest {

    private final Oracle oracle = new Oracle("survival_lung_km");
    private final double[] time = oracle.column("input.csv", "time");
    private final double[] sex = oracle.column("input.csv", "sex");
    private final boolean[] died = died();

    private boolean[] died() {
        double[] status = oracle.column("input.csv", "status");
        boolean[] died = new boolean[status.length];
        for (int i = 0; i < died.length; i++) {
            died[i] = status[i] == 2;
        }
        return died;
    }

    private KaplanMeier curve(double onlySex) {
        int[] rows = IntStream.range(0, sex.length).filter(i -> onlySex == 0 || sex[i] == onlySex).toArray();
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            event[i] = died[rows[i]];
        }
        return new KaplanMeier(IntStream.of(rows).mapToDouble(i -> time[i]).toArray(), event);
    }

    @Test
    void everyStepIsThatOfR() {
        List<KaplanMeier.Step> steps = curve(0).steps();
        JsonNode table = oracle.expected().get("full_table");
        assertThat(steps).hasSize(table.size());
        for (int i = 0; i < steps.size(); i++) {
            KaplanMeier.Step step = steps.get(i);
            JsonNode row = table.get(i);
            String what = "day " + row.get("time");
            assertExact(row.get("time"), step.time(), what);
            assertThat(step.atRisk()).isEqualTo(row.get("n_risk").asLong());
            assertThat(step.events()).isEqualTo(row.get("n_event").asLong());
            assertThat(step.censored()).isEqualTo(row.get("n_censor").asLong());
            assertExact(row.get("surv"), step.survival(), what);
            assertExact(row.get("se_log"), step.standardErrorLog(), what);
            ends(row, "log", step.log());
            ends(row, "loglog", step.logLog());
            ends(row, "plain", step.plain());
        }
    }

    private static void ends(JsonNode row, String type, Interval actual) {
        assertExact(row.get("lo_" + type), actual.lower(), "lower " + type + " on day " + row.get("time"));
        assertExact(row.get("hi_" + type), actual.upper(), "upper " + type + " on day " + row.get("time"));
    }

    @Test
    void mediansAreThosePrinted() {
        assertThat(curve(0).median()).isEqualTo(new KaplanMeier.Median(310.0, 285.0, 363.0));
        assertThat(curve(1).median()).isEqualTo(new KaplanMeier.Median(270.0, 212.0, 310.0));
        assertThat(curve(2).median()).isEqualTo(new KaplanMeier.Median(426.0, 348.0, 550.0));
    }

    @Test
    void survivalAtAYearBySex() {
        for (JsonNode row : oracle.expected().get("at_365")) {
            KaplanMeier.Step step = curve(row.get("strata").asString().endsWith("1") ? 1 : 2).at(365);
            assertThat(step).isNotNull();
            assertExact(row.get("surv"), step.survival(), "survival");
            assertExact(row.get("se"), step.standardErrorLog() * step.survival(), "standard error");
            assertExact(row.get("lo"), step.log().lower(), "lower");
            assertExact(row.get("hi"), step.log().upper(), "upper");
        }
    }

    @Test
    void logRankBySex() {
        LogRank test = LogRank.test(time, died, IntStream.range(0, sex.length).map(i -> (int) sex[i] - 1).toArray());
        JsonNode expected = oracle.expected().get("logrank");
        assertExact(expected.get("chisq"), test.statistic(), "chi-square");
        assertExact(expected.get("p"), test.pValue(), "p");
        assertThat(test.observed()).containsExactly(Oracle.doubles(expected.get("observed")));
        assertExact(expected.get("expected").get(0), test.expected()[0], "expected men");
        assertExact(expected.get("expected").get(1), test.expected()[1], "expected women");
        assertThat(test.statistic()).isCloseTo(oracle.published().get("logrank").asDouble(), within(0.05));
    }

    @Test
    void restrictedMeanIsTheAreaUnderTheCurve() {
        assertExact(oracle.expected().get("rmean"), curve(0).restrictedMean(365), "mean up to a year");
        assertExact(370.132586843211, curve(0).restrictedMean(900), "mean up to 900 days");
    }

    /** survfit(Surv(time, factor(cause)) ~ 1), every third death of a cause of its own; R's errors are the infinitesimal jackknife's. */
    @Test
    void competingCausesAreThoseOfR() {
        int[] cause = IntStream.range(0, died.length).map(i -> !died[i] ? 0 : i % 3 == 2 ? 2 : 1).toArray();
        AalenJohansen both = new AalenJohansen(time, cause, 2);
        incidence(both.at(100), 0.0877633782949837, 0.0482676540597725, 0.01874398430, 0.01419783884);
        incidence(both.at(365), 0.3867329612264553, 0.2040254143134808, 0.03463127800, 0.02885415457);
        incidence(both.at(700), 0.5530053305760750, 0.3046031637691078, 0.03895972303, 0.03582938199);
        incidence(both.at(1022), 0.6174629139394612, 0.3321915179897287, 0.04017404325, 0.03729732128);
    }

    private static void incidence(AalenJohansen.Step step, double first, double second, double firstError, double secondError) {
        assertExact(first, step.incidence()[0], "first cause on day " + step.time());
        assertExact(second, step.incidence()[1], "second cause on day " + step.time());
        assertThat(step.standardError()[0]).isCloseTo(firstError, within(firstError * 0.02));
        assertThat(step.standardError()[1]).isCloseTo(secondError, within(secondError * 0.02));
        assertThat(step.survival() + step.incidence()[0] + step.incidence()[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneCauseIsTheComplementOfKaplanMeierWithGreenwoodsError() {
        int[] cause = IntStream.range(0, died.length).map(i -> died[i] ? 1 : 0).toArray();
        List<AalenJohansen.Step> incidence = new AalenJohansen(time, cause, 1).steps();
        List<KaplanMeier.Step> survival = curve(0).steps();
        for (int i = 0; i < incidence.size() - 1; i++) {
            assertThat(incidence.get(i).incidence()[0]).isCloseTo(1 - survival.get(i).survival(), within(1e-12));
            assertThat(incidence.get(i).standardError()[0])
                    .isCloseTo(survival.get(i).survival() * survival.get(i).standardErrorLog(), within(1e-9));
        }
    }
}
