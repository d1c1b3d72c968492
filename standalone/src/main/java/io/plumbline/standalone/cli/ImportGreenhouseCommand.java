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
        name = "greenhouse",
        description = {
            "Takes a Greenhouse export into the running stack.",
            "Reads Harvest v1 records: applications, candidates, jobs, scheduled_interviews, scorecards, offers",
            "and users, each .json an array, or several numbered files a resource; and what HR knows, reviews.csv",
            "and departures.csv, by application_id. What is known is not stored twice, and a scorecard that",
            "changed becomes an amendment. Records that are refused are listed with file, record, field and reason."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline import greenhouse export",
            "  ./plumbline import greenhouse export --mapping mapping.yml",
            "  ./plumbline import greenhouse export --dry-run --all",
        })
final class ImportGreenhouseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with the files.")
    private Path folder = Path.of(".");

    @Option(names = "--mapping", paramLabel = "FILE",
            description = "How jobs become role families, levels and teams, and who only looked on (YAML or JSON; default: mapping.yml in DIR, if there).")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Tell what would happen, and store nothing.")
    private boolean dryRun;

    @Option(names = "--all", description = "List every refused record and every assumption, not only the first 20.")
    private boolean all;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var imports = new HistoryImport(stack.commandService());
        var done = imports.greenhouse(folder, mapping, dryRun, new ImportProgress(line.getErr()));
        new ImportAccount(line.getOut(), imports, all).tell("Imported from " + folder, dryRun, done);
        return 0;
    }
}
