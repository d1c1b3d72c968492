package io.plumbline.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
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
            "Writes an invented hiring history whose truth is known, as CSV files.",
            "The files are those that 'analyze' and 'import csv' read, with the people in candidates.csv and",
            "interviewers.csv. What no company knows is in files of its own that begin with truth_: abilities,",
            "severities, who would have been good, and all settings. The same options give the same bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline simulate --candidates 5000 --seed 7 --out history",
            "  ./plumbline simulate --candidates 5000 --no-severity --out nobody-is-severe",
            "  ./plumbline simulate --preset demo --out demo-history",
        })
final class SimulateCommand implements Callable<Integer> {

    private enum Preset { demo }

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

    @Override
    public Integer call() {
        var history = Simulation.run(settings());
        var line = spec().commandLine();
        try (var progress = new ProgressLine(line.getErr(), "Simulating candidates", history.settings().candidates())) {
            var counts = HistoryFiles.write(history, out, progress::reached);
            line.getOut().printf("%s: %,d candidacies, %,d scorecards, %,d ratings, %,d reviews, %,d starts.%n", out,
                    counts.candidacies(), counts.scorecards(), counts.ratings(), counts.reviews(), counts.departures());
            line.getOut().flush();
            return 0;
        } catch (IOException failure) {
            throw new CommandFailure("The history cannot be written to " + out + ": " + failure.getMessage()
                    + ". Choose a folder that can be written to, with --out.", failure);
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
