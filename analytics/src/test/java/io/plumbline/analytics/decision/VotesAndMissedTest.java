package io.plumbline.analytics.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.SmallHistory;
import io.plumbline.analytics.panel.AdjustedCards;
import org.junit.jupiter.api.Test;

class VotesAndMissedTest {

    private static Decisions decisions(SmallHistory told) {
        History history = told.history();
        return DecisionAnalysis.of(history, Outcomes.judge(history, OutcomePolicy.DEFAULT), OutcomePolicy.DEFAULT,
                AdjustedCards.of(history.ratings(), Estimate.not(Reason.TOO_FEW, "none")));
    }

    @Test
    void votesAreCountedOnHiresOfKnownOutcomeAlone() {
        SmallHistory told = new SmallHistory()
                .candidacy("A", "hire", "2022-12-01").outcome("A", true)
                .card("A", "ann", "2022-11-01", "yes", 4).card("A", "bob", "2022-11-01", "strong_no", 2).card("A", "cy", "2022-11-01", "no_decision", 3)
                .candidacy("B", "hire", "2022-12-01").outcome("B", false)
                .card("B", "ann", "2022-11-01", "strong_yes", 5).card("B", "bob", "2022-11-01", "no", 2)
                .candidacy("C", "reject", "2022-12-01").card("C", "ann", "2022-11-01", "yes", 4);
        told.row(FactTable.SCORECARDS, "interview", "B", "candidacy", "B", "interviewer", "dee", "participation", "shadow",
                "submitted_at", "2022-11-01", "recommendation", "yes");
        Decisions said = decisions(told);
        assertThat(said.votes().interviewers()).extracting(Votes.InterviewerVotes::interviewer).containsExactly("ann", "bob", "cy");
        Votes.InterviewerVotes ann = said.votes().interviewers().getFirst();
        assertThat(ann.yesGood()).isEqualTo(1);
        assertThat(ann.yesBad()).isEqualTo(1);
        assertThat(ann.badAmongYes().orThrow().value()).isEqualTo(0.5);
        Votes.InterviewerVotes bob = said.votes().interviewers().get(1);
        assertThat(bob.noGood()).isEqualTo(1);
        assertThat(bob.noBad()).isEqualTo(1);
        assertThat(bob.badAmongYes()).isInstanceOf(NotEstimable.class);
        assertThat(said.votes().interviewers().get(2).noDecision()).isEqualTo(1);
        assertThat(said.missedStrong().overruledVotes()).isEqualTo(MissedStrong.Seen.of(2, 2, 1));
    }

    @Test
    void medianOfAnEvenNumberOfVotesIsTheLower() {
        SmallHistory told = new SmallHistory()
                .candidacy("A", "hire", "2022-12-01").outcome("A", true)
                .card("A", "ann", "2022-11-01", "yes", 4).card("A", "bob", "2022-11-01", "no", 2).card("A", "cy", "2022-11-01", "no_decision", 3)
                .candidacy("B", "hire", "2023-01-01").outcome("B", false).card("B", "cy", "2022-12-01", "no_decision", 3);
        FalseDiscoveryBy by = decisions(told).falseDiscoveryBy();
        assertThat(by.medianRecommendation()).extracting(FalseDiscoveryBy.Stratum::name).containsExactly("no", "none");
        assertThat(by.medianRecommendation().getFirst().falseDiscovery().orThrow().bad()).isZero();
        assertThat(by.quarter()).extracting(FalseDiscoveryBy.Stratum::name).containsExactly("2022-Q4", "2023-Q1");
        assertThat(by.team()).extracting(FalseDiscoveryBy.Stratum::name).containsExactly("not_stated");
        assertThat(decisions(told).missedStrong().overruledPanels().good()).isEqualTo(1);
    }

    @Test
    void hiresWhoseOutcomeIsNotDueYetSayWhenItWillBe() {
        SmallHistory told = new SmallHistory()
                .candidacy("A", "hire", "2022-12-01").outcome("A", true)
                .candidacy("B", "hire", "2025-03-01").row(FactTable.DEPARTURES, "candidacy", "B", "started_on", "2025-04-01")
                .candidacy("C", "hire", "2025-06-01").row(FactTable.DEPARTURES, "candidacy", "C", "started_on", "2025-07-15")
                .candidacy("D", "hire", "2025-12-01");
        Pending pending = decisions(told).pending();
        assertThat(pending.hires()).isEqualTo(2);
        assertThat(pending.notStarted()).isEqualTo(1);
        assertThat(pending.next().orThrow()).isEqualTo("2026-04-01");
        assertThat(pending.half().orThrow()).isEqualTo("2026-04-01");
        assertThat(pending.last().orThrow()).isEqualTo("2026-07-15");
        assertThat(decisions(told).falseDiscoveryBy().quarter()).extracting(FalseDiscoveryBy.Stratum::name)
                .containsExactly("2022-Q4", "2025-Q1", "2025-Q2", "2025-Q4");
        assertThat(decisions(told).falseDiscoveryBy().quarter().getFirst().pending().next()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void someoneRejectedOnceAndHiredLaterWasNearlyMissed() {
        SmallHistory told = new SmallHistory()
                .row(FactTable.CANDIDACIES, "candidacy", "first", "candidate", "Eve", "decision", "reject", "decided_on", "2021-05-01")
                .row(FactTable.CANDIDACIES, "candidacy", "second", "candidate", "Eve", "decision", "hire", "decided_on", "2022-12-01")
                .outcome("second", true)
                .row(FactTable.CANDIDACIES, "candidacy", "third", "candidate", "Finn", "decision", "hire", "decided_on", "2021-05-01")
                .row(FactTable.CANDIDACIES, "candidacy", "fourth", "candidate", "Finn", "decision", "reject", "decided_on", "2022-12-01");
        assertThat(decisions(told).missedStrong().reapplicants()).isEqualTo(MissedStrong.Seen.of(1, 1, 1));
    }

    @Test
    void aHistoryWithoutAnythingSaysSo() {
        Decisions said = decisions(new SmallHistory().candidacy("A", "", ""));
        assertThat(said.thresholdCurve()).isInstanceOf(NotEstimable.class);
        assertThat(said.marginal()).isInstanceOf(NotEstimable.class);
        assertThat(said.inverseProbabilityWeighted()).isInstanceOf(NotEstimable.class);
        assertThat(said.rangeCorrected()).isInstanceOf(NotEstimable.class);
        assertThat(said.votes().prior()).isInstanceOf(NotEstimable.class);
        assertThat(said.boundsMonotone().falsePositiveRate()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void raisingTheBarIsEstimatedLoweringItIsBounded() {
        SmallHistory told = new SmallHistory();
        for (int i = 0; i < 40; i++) {
            boolean hired = i >= 25 && i != 30;
            told.candidacy("K" + i, hired ? "hire" : "reject", "2022-12-01").card("K" + i, "ann", "2022-11-01", "yes", i);
            if (hired) {
                told.outcome("K" + i, i % 3 != 0);
            }
        }
        var curve = decisions(told).thresholdCurve().orThrow();
        for (Threshold at : curve) {
            boolean lowered = at.direction() == Threshold.Direction.LOWERED;
            assertThat(at.falseDiscovery() instanceof NotEstimable).isEqualTo(lowered);
            assertThat(at.falseDiscoveryBounds().orThrow().lower()).isLessThanOrEqualTo(at.falseDiscoveryBounds().orThrow().upper());
            assertThat(at.added() > 0).isEqualTo(lowered);
        }
        assertThat(curve.getFirst().direction()).isEqualTo(Threshold.Direction.LOWERED);
        assertThat(curve.getLast().direction()).isEqualTo(Threshold.Direction.RAISED);
        assertThat(curve.getLast().goodLost()).isPositive();
    }
}
