package io.plumbline.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.SimulatedHistory;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        description = {
            "Writes an invented hiring history whose truth is known, as files.",
            "The CSV files are those that 'analyze' and 'import csv' read, with the people in candidates.csv and",
            "interviewers.csv. What no company knows is in files of its own that begin with truth_: abilities,",
            "severities, who would have been good, and all settings. The same options give the same bytes.",
            "",
            "With --format greenhouse the same history is written as what Greenhouse's API would say of it, with",
            "shadows, amended cards and records that must be refused: truth_export.json names each of those."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline simulate --candidates 5000 --seed 7 --out history",
            "  ./plumbline simulate --candidates 5000 --no-severity --out nobody-is-severe",
            "  ./plumbline simulate --preset demo --out demo-history",
            "  ./plumbline simulate --candidates 5000 --format greenhouse --dirty 40 --out export",
        })
final class SimulateCommand implements Callable<Integer> {

    private enum Preset { demo }

    private enum Format { csv, greenhouse }

    private static final class Size {

        @Option(names = "--candidates", paramLabel = "N", required = true, description = "How many people apply; about 8 ratings each.")
        private @Nullable Integer candidates;

        @Option(names = "--preset", paramLabel = "NAME", required = true,
                description = "A ready-made history: ${COMPLETION-CANDIDATES} (300 interviewers, about 80,000 ratings).")
        private @Nullable Preset preset;
    }

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Size size = new Size();

    @Option(names = "--out", paramLabel = "DIR", required = true,
            description = "Folder to write to, made if missing. Files of the same names are replaced.")
    private Path out = Path.of(".");

    @Option(names = "--seed", paramLabel = "S", description = "Another seed, another history (default: 1, or the preset's own).")
    private @Nullable Long seed;

    @Option(names = "--interviewers", paramLabel = "N", description = "How many interview (default: one to 30 candidates, at least 6).")
    private @Nullable Integer interviewers;

    @Option(names = "--start", paramLabel = "DATE", description = "First day, as 2022-11-01 (the default).")
    private @Nullable LocalDate start;

    @Option(names = "--years", paramLabel = "N", description = "How long the history runs (default: 4).")
    private @Nullable Integer years;

    @Option(names = "--no-severity", description = "Interviewers do not differ: a history that must not yield a ranking.")
    private boolean withoutSeverity;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv",
            description = "What to write: ${COMPLETION-CANDIDATES} (default: csv).")
    private Format format = Format.csv;

    @Option(names = "--dirty", paramLabel = "N",
            description = "Greenhouse: how many records to add that must be refused (default: one to 100 candidates, at least 12).")
    private @Nullable Integer dirty;

    @Option(names = "--before-amendments",
            description = "Greenhouse: cards that were changed after they were submitted read as they did at first.")
    private boolean beforeAmendments;

    @Override
    public Integer call() {
        if (format == Format.csv && (dirty != null || beforeAmendments)) {
            throw new ParameterException(spec().commandLine(), "--dirty and --before-amendments need --format greenhouse");
        }
        var history = Simulation.run(settings());
        var export = format == Format.csv ? null : export(history.settings());
        var line = spec().commandLine();
        try (var progress = new ProgressLine(line.getErr(), "Simulating candidates", history.settings().candidates())) {
            line.getOut().println(out + ": " + (export == null ? csv(history, progress) : greenhouse(history, export, progress)));
            line.getOut().flush();
            return 0;
        } catch (IOException failure) {
            throw new CommandFailure("The history cannot be written to " + out + ": " + failure.getMessage()
                    + ". Choose a folder that can be written to, with --out.", failure);
        }
    }

    private String csv(SimulatedHistory history, ProgressLine progress) throws IOException {
        var counts = HistoryFiles.write(history, out, progress::reached);
        return String.format("%,d candidacies, %,d scorecards, %,d ratings, %,d reviews, %,d starts.",
                counts.candidacies(), counts.scorecards(), counts.ratings(), counts.reviews(), counts.departures());
    }

    private String greenhouse(SimulatedHistory history, ExportSettings export, ProgressLine progress) throws IOException {
        var written = GreenhouseFiles.write(history, out, export, progress::reached);
        return String.format("%,d applications, %,d scorecards, of which %,d were amended, and %,d prospects; %,d records to refuse.",
                written.applications(), written.scorecards(), written.amended(), written.prospects(), written.dirty());
    }

    private ExportSettings export(SimulationSettings settings) {
        try {
            var export = ExportSettings.of(settings);
            export = dirty == null ? export : export.withDirty(dirty);
            return beforeAmendments ? export.withoutAmendments() : export;
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec().commandLine(), "Not an export: " + refused.getMessage(), refused);
        }
    }

    private SimulationSettings settings() {
        try {
            var settings = size.candidates == null ? SimulationSettings.demo() : SimulationSettings.of(size.candidates, 1);
            settings = seed == null ? settings : settings.withSeed(seed);
            settings = interviewers == null ? settings : settings.withInterviewers(interviewers);
            settings = settings.withPeriod(start == null ? settings.start() : start, years == null ? settings.years() : years);
            return withoutSeverity ? settings.withoutSeverity() : settings;
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec().commandLine(), "Not a history: " + refused.getMessage(), refused);
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
