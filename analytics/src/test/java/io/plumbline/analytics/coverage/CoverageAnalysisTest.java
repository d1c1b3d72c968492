package io.plumbline.analytics.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.SmallHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageAnalysisTest {

    private final SmallHistory told = new SmallHistory();

    private void candidacy(String id, String family, String decision) {
        told.row(FactTable.CANDIDACIES, "candidacy", id, "candidate", id, "role_family", family, "decision", decision,
                "decided_on", decision.isEmpty() ? "" : "2023-01-01");
    }

    private void card(String candidacy, String interviewer, String... competencies) {
        String interview = candidacy + interviewer;
        told.row(FactTable.SCORECARDS, "interview", interview, "candidacy", candidacy, "interviewer", interviewer, "submitted_at", "2022-12-01");
        for (String competency : competencies) {
            told.row(FactTable.RATINGS, "interview", interview, "interviewer", interviewer, "competency", competency, "rating", "3");
        }
    }

    @Test
    void a_competency_is_covered_where_somebody_rated_it_and_twice_where_two_did() {
        candidacy("a", "ml", "hire");
        card("a", "ann", "design", "writing");
        card("a", "bob", "design");
        candidacy("b", "ml", "reject");
        card("b", "ann", "design");
        candidacy("c", "ml", "offer_declined");
        card("c", "bob", "writing");
        candidacy("flying", "ml", "");
        card("flying", "bob", "speed");
        candidacy("d", "data", "reject");
        candidacy("e", "data", "reject");
        card("e", "cy", "sql");
        History history = told.history();

        List<CompetencyCoverage> found = CoverageAnalysis.of(history, Outcomes.judge(history, OutcomePolicy.DEFAULT));

        assertThat(found).containsExactly(
                new CompetencyCoverage("data", 1, 0, List.of(new CompetencyCoverage.Covered("sql", 1, 0, 0, 0))),
                new CompetencyCoverage("ml", 3, 2, List.of(new CompetencyCoverage.Covered("design", 2, 1, 1, 1),
                        new CompetencyCoverage.Covered("writing", 2, 0, 2, 0))));
    }
}
