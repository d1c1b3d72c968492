package io.plumbline.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.SmallHistory;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Settings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProbabilityAnalysisTest {

    private static SmallHistory card(SmallHistory told, String id, String decision, String stated, String review) {
        told.candidacy(id, decision, "2022-01-10").row(FactTable.SCORECARDS, "interview", id, "candidacy", id, "interviewer", "ines",
                "submitted_at", "2022-01-05", "recommendation", "yes", "success_probability", stated)
                .row(FactTable.RATINGS, "interview", id, "interviewer", "ines", "competency", "a", "rating", "3");
        if (decision.equals("hire")) {
            told.row(FactTable.DEPARTURES, "candidacy", id, "started_on", "2022-02-01");
        }
        if (!review.isEmpty()) {
            told.row(FactTable.REVIEWS, "candidacy", id, "checkpoint", "12", "reviewed_on", "2023-02-01", "rating", review);
        }
        return told;
    }

    private static Probability run(SmallHistory told) {
        return Analysis.run(told.facts(), Settings.DEFAULT.withAsOf(LocalDate.of(2024, 1, 1)), Progress.SILENT).probability();
    }

    @Test
    void hires_are_scored_and_everybody_bounds_the_bins() {
        SmallHistory told = new SmallHistory();
        card(told, "a", "hire", "0.8", "4");
        card(told, "b", "hire", "0.8", "2");
        card(told, "c", "hire", "0.8", "5");
        card(told, "d", "reject", "0.8", "");
        card(told, "e", "hire", "1", "4");
        card(told, "f", "reject", "0.2", "");
        Probability found = run(told);
        assertThat(found.cards()).isEqualTo(4);
        assertThat(found.clipped()).isEqualTo(1);
        assertThat(found.brier().orThrow()).isEqualTo((0.04 + 0.64 + 0.04) / 4);
        assertThat(found.bins()).extracting(Probability.Bin::from).containsExactly(0.2, 0.8, 1.0);
        Probability.Bin four = found.bins().get(1);
        assertThat(four.decided()).isEqualTo(4);
        assertThat(four.observed().orThrow()).isEqualTo(2.0 / 3);
        assertThat(four.bounds()).isEqualTo(new Interval(0.5, 0.75));
        assertThat(found.bins().getFirst().bounds()).isEqualTo(new Interval(0, 1));
        assertThat(found.verification().orThrow().hits()).isEqualTo(3);
        assertThat(found.verification().orThrow().falseAlarms()).isEqualTo(1);
        assertThat(found.recommendations().cards()).isEqualTo(4);
        assertThat(found.recommendations().slope()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void nothing_stated_and_nothing_known_differ() {
        Probability silent = run(card(new SmallHistory(), "a", "hire", "", "4"));
        assertThat(((NotEstimable<?>) silent.brier()).reason()).isEqualTo(Reason.INPUT_ABSENT);
        Probability unknown = run(card(new SmallHistory(), "a", "reject", "0.3", ""));
        assertThat(((NotEstimable<?>) unknown.brier()).reason()).isEqualTo(Reason.EMPTY);
        assertThat(unknown.bins()).hasSize(1);
    }
}
