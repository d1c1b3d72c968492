package io.plumbline.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.plumbline.analytics.decision.OutcomePolicyJson;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.InvalidFacts;
import io.plumbline.analytics.facts.Scale;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.ReportJson;
import io.plumbline.analytics.report.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "analyze",
        description = {
            "Computes every figure from CSV files alone; needs no running stack.",
            "Reads candidacies.csv, scorecards.csv and ratings.csv, and where they are there reviews.csv,",
            "departures.csv, interviews.csv, questions.csv, signals.csv, interviewer_events.csv and stages.csv.",
            "The same files and options give the same bytes; timings go to standard error."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A policy file replaces the rule that calls a hire good or bad, here the default:",
            "  {\"name\":\"default\",\"version\":1,\"horizonMonths\":12,\"goodFrom\":3,\"dismissalIsBad\":true}",
            "",
            "Examples:",
            "  ./plumbline analyze history --out report.json",
            "  ./plumbline analyze history --out report.json --as-of 2025-06-30 --scale 1 5",
            "  ./plumbline analyze history --out report.json --policy six-months.json",
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that holds the CSV files.")
    private Path directory = Path.of(".");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the report (JSON); replaced if there.")
    private Path out = Path.of("report.json");

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "Ignore what came later, as 2025-06-30 (default: the newest date in the data).")
    private @Nullable LocalDate asOf;

    @Option(names = "--scale", arity = "2", paramLabel = "NUMBER", description = "Least and greatest rating; any other is an error.")
    private double @Nullable [] scale;

    @Option(names = "--policy", paramLabel = "FILE", description = "Another outcome policy (JSON).")
    private @Nullable Path policy;

    @Override
    public Integer call() {
        var settings = settings();
        var times = new Stopwatch(spec().commandLine().getErr());
        try (var progress = new AnalysisProgress(spec().commandLine().getErr())) {
            HiringFacts facts = CsvFacts.read(directory, progress);
            times.lap("read");
            Report report = Analysis.run(facts, settings, progress);
            times.lap("analysed");
            write(ReportJson.write(report));
            times.lap("written");
        } catch (InvalidFacts refused) {
            throw new CommandFailure(refused.getMessage(), refused);
        } catch (IOException failure) {
            throw new CommandFailure(directory + " cannot be read: " + failure.getMessage() + ".", failure);
        }
        times.print();
        return 0;
    }

    private Settings settings() {
        try {
            var settings = Settings.DEFAULT.withAsOf(asOf);
            settings = scale == null ? settings : settings.withScale(new Scale(scale[0], scale[1]));
            return policy == null ? settings : settings.withPolicy(OutcomePolicyJson.read(Files.readString(policy)));
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec().commandLine(), "Not a setting: " + refused.getMessage(), refused);
        } catch (IOException failure) {
            throw new CommandFailure("The policy " + policy + " cannot be read. Name a file with --policy.", failure);
        }
    }

    /** Beside the place and then moved there, so that a report is whole or not there. */
    private void write(String json) {
        try {
            Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
            Path part = Files.createTempFile(folder, "report", ".part");
            Files.writeString(part, json);
            Files.move(part, out.toAbsolutePath(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new CommandFailure("The report cannot be written to " + out + ". Choose another place with --out.", failure);
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
