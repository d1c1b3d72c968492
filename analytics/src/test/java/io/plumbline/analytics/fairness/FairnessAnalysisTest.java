package io.plumbline.analytics.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.SmallHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessAnalysisTest {

    private final SmallHistory told = new SmallHistory();
    private int next;

    private void people(int count, String group, String job, String decision) {
        for (int i = 0; i < count; i++) {
            String id = "K" + next++;
            told.row(FactTable.CANDIDACIES, "candidacy", id, "candidate", id, "role_family", job, "decision", decision,
                    "decided_on", decision.isEmpty() ? "" : "2025-01-01", "group", group);
        }
    }

    private Estimate<List<AdverseImpact>> impacts() {
        History history = told.history();
        return FairnessAnalysis.impacts(history, Outcomes.judge(history, OutcomePolicy.DEFAULT));
    }

    @Test
    void overallOneGroupIsBehindAndWithinJobsItIsNot() {
        people(80, "x", "easy", "hire");
        people(20, "x", "easy", "reject");
        people(8, "y", "easy", "offer_declined");
        people(2, "y", "easy", "reject");
        people(2, "x", "hard", "hire");
        people(8, "x", "hard", "reject");
        people(20, "y", "hard", "hire");
        people(80, "y", "hard", "reject");
        people(30, "y", "hard", "withdrawn");
        people(30, "y", "hard", "");
        AdverseImpact decision = impacts().orThrow().getFirst();
        assertThat(decision.kind()).isEqualTo(AdverseImpact.Kind.DECISION);
        assertThat(decision.reference()).isEqualTo("x");
        AdverseImpact.Group y = decision.groups().getFirst();
        assertThat(y.people()).isEqualTo(110);
        assertThat(y.selected()).isEqualTo(28);
        assertThat(y.belowFourFifths()).isTrue();
        assertThat(y.belowFourFifthsFlipOne()).isTrue();
        assertThat(y.fisherPValue()).isLessThan(1e-6);
        assertThat(y.withinJobs().orThrow().jobs()).isEqualTo(2);
        assertThat(y.withinJobs().orThrow().oddsRatio().value()).isBetween(0.99, 1.01);
    }

    @Test
    void aTinyGroupIsNoReference() {
        people(1, "tiny", "a", "hire");
        people(50, "x", "a", "hire");
        people(50, "x", "a", "reject");
        people(20, "y", "a", "hire");
        people(30, "y", "a", "reject");
        AdverseImpact decision = impacts().orThrow().getFirst();
        assertThat(decision.reference()).isEqualTo("x");
        assertThat(decision.groups()).extracting(AdverseImpact.Group::group).containsExactly("tiny", "y");
    }

    @Test
    void withoutGroupsThereIsNothingToCompare() {
        people(3, "", "a", "hire");
        assertThat(impacts()).isInstanceOf(NotEstimable.class);
        people(3, "x", "a", "hire");
        assertThat(impacts()).isInstanceOfSatisfying(NotEstimable.class, none -> assertThat(none.reason().name()).isEqualTo("TOO_FEW"));
    }
}
