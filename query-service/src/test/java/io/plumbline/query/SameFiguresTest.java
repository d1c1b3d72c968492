package io.plumbline.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.Settings;
import io.plumbline.events.Event;
import io.plumbline.query.facts.Moment;
import io.plumbline.query.testing.HistoryEvents;
import io.plumbline.query.testing.SimulatedFacts;
import io.plumbline.simulation.SimulationSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same history through files and through events gives the same report. */
class SameFiguresTest {
    @Test
    void filesAndEventsGiveTheSameFigures(@TempDir Path folder) {
        HiringFacts files = SimulatedFacts.of(SimulationSettings.of(400, 3), folder);
        ProjectedHistory history = new ProjectedHistory();
        history.record(HistoryEvents.of(files).toArray(Event[]::new));

        same(files, history, null);
        same(files, history, LocalDate.of(2025, 6, 30));
    }

    private static void same(HiringFacts files, ProjectedHistory history, @Nullable LocalDate asOf) {
        Settings settings = Settings.DEFAULT.withAsOf(asOf);
        Report fromFiles = Analysis.run(files, settings, Progress.SILENT);
        Report fromEvents = Analysis.run(history.facts(new Moment(history.watermark(), asOf)), settings, Progress.SILENT);

        assertThat(fromEvents.asOf()).isEqualTo(fromFiles.asOf());
        assertThat(fromEvents.severity()).isEqualTo(fromFiles.severity());
        assertThat(fromEvents.decisions()).isEqualTo(fromFiles.decisions());
        assertThat(fromEvents.counts().scorecards()).isEqualTo(fromFiles.counts().scorecards());
    }
}
