package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.ReportJson;
import io.plumbline.analytics.report.Settings;
import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The whole of {@code analyze} on a simulated history of a million ratings: reading beside analysing. */
final class AnalyzeSpeed implements Benchmark {

    private static final int CANDIDATES = 118_000;

    @Override
    public String name() {
        return "analyze";
    }

    @Override
    public String about() {
        return "CSV files of about a million ratings to a report: reading them beside what is made of them";
    }

    @Override
    public List<Measure> run(Servers servers) throws IOException {
        run(3_000);
        return run(CANDIDATES);
    }

    private static List<Measure> run(int candidates) throws IOException {
        Path folder = Files.createTempDirectory("plumbline-analyze");
        try {
            HistoryFiles.write(Simulation.run(SimulationSettings.of(candidates, 1)), folder, done -> { });
            long begun = System.nanoTime();
            HiringFacts facts = CsvFacts.read(folder, Progress.SILENT);
            long read = System.nanoTime();
            var severity = new SeverityTime();
            Report report = Analysis.run(facts, Settings.DEFAULT, severity);
            long analysed = System.nanoTime();
            String json = ReportJson.write(report);
            long written = System.nanoTime();
            return List.of(new Measure.Note("ratings", report.counts().ratings(), "counted"),
                    new Measure.AtMost("reading, fit beside it", (read - begun) / 1e9, severity.seconds(), "s"),
                    new Measure.Note("analysing", (analysed - read) / 1e9, "s"),
                    new Measure.AtMost("whole report", (written - begun) / 1e9, 60, "s"),
                    new Measure.Note("report", json.length(), "characters"));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** From the beginning of the severity fit to what follows it. */
    private static final class SeverityTime implements Progress {

        private long begun;
        private long ended;

        @Override
        public void at(String stage, double done) {
            if (stage.equals("fit severity") && begun == 0) {
                begun = System.nanoTime();
            } else if (stage.equals("decisions") && ended == 0) {
                ended = System.nanoTime();
            }
        }

        double seconds() {
            return (ended - begun) / 1e9;
        }
    }
}
