package io.plumbline.analytics.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.SmallHistory;
import org.junit.jupiter.api.Test;

class DepartureAnalysisTest {

    private final SmallHistory told = new SmallHistory();

    private void hire(String id, String start, String end, String kind, String regretted) {
        told.candidacy(id, "hire", start).row(FactTable.DEPARTURES, "candidacy", id, "started_on", start, "departed_on", end, "kind", kind, "regretted", regretted);
    }

    private Estimate<Departures> departures() {
        History history = told.history();
        return DepartureAnalysis.of(history, Outcomes.judge(history, OutcomePolicy.DEFAULT), OutcomePolicy.DEFAULT);
    }

    @Test
    void thoseWhoHadNoTimeToLeaveAreInNoShare() {
        hire("A", "2024-01-01", "2024-06-01", "voluntary", "true");
        hire("B", "2024-01-01", "", "", "");
        hire("C", "2024-01-01", "2024-03-01", "dismissed", "false");
        hire("D", "2024-01-01", "", "", "");
        hire("E", "2025-09-01", "2025-10-01", "voluntary", "true");
        Departures.Horizon year = departures().orThrow().horizons().get(2);
        assertThat(year.months()).isEqualTo(12);
        assertThat(year.eligible()).isEqualTo(4);
        assertThat(year.tooRecent()).isEqualTo(1);
        assertThat(year.regretted().orThrow().value()).isCloseTo(0.25, within(1e-12));
        assertThat(year.otherExit().orThrow().value()).isCloseTo(0.25, within(1e-12));
        // 1 - Kaplan-Meier: one of the three still there when A left.
        assertThat(year.regrettedIfNobodyElseLeft().orThrow().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(departures().orThrow().horizons().getLast().regretted()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void redundancyEndsTheObservationAndIsNoExit() {
        hire("A", "2023-01-01", "2023-06-01", "redundancy", "true");
        hire("B", "2023-01-01", "2023-06-01", "end_of_contract", "");
        hire("C", "2023-01-01", "2023-12-01", "voluntary", "");
        Departures said = departures().orThrow();
        assertThat(said.ended()).isEqualTo(2);
        assertThat(said.regretted()).isZero();
        assertThat(said.otherExits()).isEqualTo(1);
        assertThat(said.regretNotStated()).isEqualTo(1);
        assertThat(said.horizons().get(2).otherExit().orThrow().value()).isEqualTo(1);
    }

    @Test
    void whoeverLeftBeforeTheHorizonIsMissedByTheOutcomes() {
        hire("A", "2023-01-01", "2023-06-01", "voluntary", "true");
        hire("B", "2023-01-01", "2023-06-01", "voluntary", "false");
        hire("C", "2023-01-01", "", "", "");
        Departures.InformativeAttrition left = departures().orThrow().informativeAttrition();
        assertThat(left.mature()).isEqualTo(3);
        assertThat(left.withoutOutcome()).isEqualTo(2);
        assertThat(left.regretted()).isEqualTo(1);
        assertThat(left.message()).startsWith("2 of 3 left before the horizon");
    }

    @Test
    void absentIsNotEmpty() {
        told.candidacy("A", "hire", "2023-01-01");
        assertThat(departures()).isInstanceOfSatisfying(NotEstimable.class, none -> assertThat(none.reason().name()).isEqualTo("INPUT_ABSENT"));
    }
}
