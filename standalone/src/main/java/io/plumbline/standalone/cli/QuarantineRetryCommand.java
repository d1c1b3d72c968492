package io.plumbline.standalone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        name = "retry",
        description = {
            "Tries quarantined records again: by a changed mapping, or because what they lacked is there by now.",
            "Each retry is an import of its own, with its own account."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline quarantine retry",
            "  ./plumbline quarantine retry --mapping mapping.yml",
        })
final class QuarantineRetryCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "What this import quarantined; what all did without one.")
    private @Nullable String id;

    @Option(names = "--mapping", paramLabel = "FILE", description = "The mapping to try them by (default: the one each was imported by).")
    private @Nullable Path mapping;

    @Option(names = "--all", description = "List every refused record and every assumption, not only the first 20.")
    private boolean all;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var commands = stack.commandService();
        var imports = new HistoryImport(commands);
        List<String> which = new ArrayList<>();
        if (id != null) {
            which.add(id);
        } else {
            commands.get("quarantine/retryable").forEach(each -> which.add(each.asString()));
        }
        if (which.isEmpty()) {
            line.getOut().println("Nothing that can be retried is quarantined.");
        }
        for (var each : which) {
            var source = commands.get("imports/" + each).path("source").asString();
            var done = imports.retry(each, source, mapping, new ImportProgress(line.getErr()));
            new ImportAccount(line.getOut(), imports, all).tell("Tried again what import " + each + " quarantined", false, done);
        }
        line.getOut().flush();
        return 0;
    }
}
