package io.plumbline.analytics.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.KnownBy;
import io.plumbline.analytics.facts.RichHistory;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.severity.SeverityAnalysis;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static BeforeAfter training(RichHistory told) {
        History history = KnownBy.date(told.facts(), LocalDate.of(2025, 6, 30));
        AdjustedCards cards = AdjustedCards.of(history.ratings(), SeverityAnalysis.of(history, 5, 1, Progress.SILENT));
        return DriftAnalysis.beforeAndAfter(history, cards).orThrow().getLast();
    }

    @Test
    void aTrainingThatHelpedIsSeenAboveRegressionToTheMean() {
        RichHistory told = new RichHistory(2_000, 8);
        told.training = 1;
        BeforeAfter found = training(told);
        assertThat(found.kind()).isEqualTo("training");
        assertThat(found.events()).isEqualTo(6);
        assertThat(found.effect().orThrow().value()).isPositive();
        assertThat(found.effect().orThrow().value())
                .isEqualTo(found.change().orThrow() - found.regressionToTheMean().orThrow());
    }

    @Test
    void aTrainingThatDidNothingHasAnIntervalAboutNought() {
        BeforeAfter found = training(new RichHistory(2_000, 9));
        assertThat(found.effect().orThrow().lower()).isNegative();
        assertThat(found.effect().orThrow().upper()).isPositive();
    }
}
