package io.plumbline.analytics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.counterfactual.Counterfactual;
import io.plumbline.analytics.counterfactual.CounterfactualAnalysis;
import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.KnownBy;
import io.plumbline.analytics.facts.RichHistory;
import io.plumbline.analytics.facts.SmallHistory;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.severity.SeverityAnalysis;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AdjustedCardsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private static AdjustedCards cards(HiringFacts facts) {
        History history = KnownBy.date(facts, AS_OF);
        return AdjustedCards.of(history.ratings(), SeverityAnalysis.of(history, 5, 1, Progress.SILENT));
    }

    @Test
    void standardisedResidualsHaveMeanNoughtAndVarianceOne() {
        Colleagues colleagues = Colleagues.of(cards(new RichHistory(600, 1).facts()));
        double mean = Arrays.stream(colleagues.standardised()).average().orElseThrow();
        double variance = Arrays.stream(colleagues.standardised()).map(x -> x * x).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.05));
        assertThat(variance).isCloseTo(1, within(0.08));
    }

    @Test
    void aConstantAddedToEveryRatingMovesNobody() {
        HiringFacts facts = new RichHistory(150, 2).facts();
        Colleagues before = Colleagues.of(cards(facts));
        var rating = facts.ratings().doubleColumn("rating");
        for (int row = 0; row < rating.size(); row++) {
            rating.set(row, rating.getDouble(row) + 10);
        }
        Colleagues after = Colleagues.of(cards(facts));
        for (int card = 0; card < before.residual().length; card++) {
            assertThat(after.residual()[card]).isCloseTo(before.residual()[card], within(1e-5));
        }
    }

    @Test
    void severityIsAddedBack() {
        AdjustedCards cards = cards(new RichHistory(300, 3).facts());
        assertThat(cards.adjusted()).isTrue();
        for (int card = 0; card < cards.value().length; card++) {
            assertThat(cards.value()[card] - cards.raw()[card]).isCloseTo(cards.severity()[cards.ratings().cardInterviewer()[card]], within(1e-12));
        }
    }

    @Test
    void competenciesThatAreRatedLowerAreMadeUpFor() {
        SmallHistory told = new SmallHistory();
        for (int i = 0; i < 6; i++) {
            told.candidacy("K" + i, "reject", "2024-01-01").card("K" + i, "ann", "2023-12-01", "no");
            told.row(FactTable.RATINGS, "interview", "K" + i, "interviewer", "ann", "competency", "easy", "rating", "4");
            if (i % 2 == 0) {
                told.row(FactTable.RATINGS, "interview", "K" + i, "interviewer", "ann", "competency", "hard", "rating", "2");
            }
        }
        History history = told.history();
        PanelScores scores = PanelScores.of(AdjustedCards.of(history.ratings(), Estimate.not(Reason.TOO_FEW, "none")), 6);
        assertThat(scores.adjusted()).containsOnly(new double[] {scores.adjusted()[0]}, within(1e-9));
    }

    @Test
    void decisionsThatSeverityTippedAreThoseWhoseMeanCrossesTheBar() {
        History history = KnownBy.date(new RichHistory(400, 4).facts(), AS_OF);
        Estimate<Severity> severity = SeverityAnalysis.of(history, 5, 1, Progress.SILENT);
        Outcomes outcomes = Outcomes.judge(history, OutcomePolicy.DEFAULT);
        Counterfactual said = CounterfactualAnalysis.of(history, outcomes, AdjustedCards.of(history.ratings(), severity)).orThrow();
        assertThat(said.changed()).isEqualTo(said.list().size()).isPositive().isLessThanOrEqualTo(said.withinReach());
        assertThat(said.list()).allSatisfy(change -> assertThat(change.score() >= change.bar()).isNotEqualTo(change.adjusted() >= change.bar()));
        assertThat(CounterfactualAnalysis.of(history, outcomes, AdjustedCards.of(history.ratings(), Estimate.not(Reason.EMPTY, "none"))))
                .isInstanceOf(NotEstimable.class);
    }
}
