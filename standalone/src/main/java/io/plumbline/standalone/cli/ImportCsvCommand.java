package io.plumbline.standalone.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "csv",
        description = {
            "Takes a history in Plumbline's CSV files into the running stack.",
            "Reads what is there of candidacies.csv, scorecards.csv, ratings.csv, reviews.csv, departures.csv,",
            "interviewers.csv and candidates.csv. What is known is not stored twice, so an interrupted import",
            "is simply started again. Rows that are refused are listed with file, line, field and reason."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline import csv history",
            "  ./plumbline import csv history --dry-run",
            "  ./plumbline import csv history --scale 1 10",
        })
final class ImportCsvCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with the files.")
    private Path folder = Path.of(".");

    @Option(names = "--dry-run", description = "Tell what would happen, and store nothing.")
    private boolean dryRun;

    @Option(names = "--scale", paramLabel = "MIN MAX", arity = "2",
            description = "Scale that every rating must be on (default: 1 5).")
    private double @Nullable [] scale;

    @Option(names = "--all", description = "List every refused row, not only the first 20.")
    private boolean all;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var history = new HistoryImport(stack.commandService());
        var done = history.csv(folder, dryRun, scale, new ImportProgress(line.getErr()));
        new ImportAccount(line.getOut(), history, all).tell("Imported from " + folder, dryRun, done);
        return 0;
    }
}
