package io.plumbline.standalone.cli;

import java.util.Map;
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
        name = "undo",
        description = {
            "Takes back what an import brought in, and puts back what it had replaced.",
            "Every candidacy and person it wrote to gets an event that says so; pages and figures follow. Published",
            "rubrics stay. Refused when facts that were recorded later rest on the import's, unless --partly."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline import list",
            "  ./plumbline import undo 9f1c2c0e-3f53-4c0e-9a2e-5f4f0d6c2b11",
            "  ./plumbline import undo 9f1c2c0e-3f53-4c0e-9a2e-5f4f0d6c2b11 --partly",
        })
final class ImportUndoCommand implements Callable<Integer> {

    private static final long EVERY_MILLIS = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The import, as import list names it.")
    private String id = "";

    @Option(names = "--partly", description = "Leave alone what later facts rest on, and undo the rest.")
    private boolean partly;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var commands = stack.commandService();
        var undoing = commands.post("imports/" + id + "/undo?partly=" + partly, Map.of());
        await(commands);
        out.printf("%,d candidacies and people are as they were before the import.%n", undoing.path("streams").asLong());
        if (undoing.path("builtUpon").asLong() > 0) {
            out.printf("%,d stay, since facts that were recorded later rest on them.%n", undoing.path("builtUpon").asLong());
        }
        out.flush();
        return 0;
    }

    private void await(StackClient commands) {
        while (commands.get("imports/" + id).path("status").asString().equals("undoing")) {
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("Interrupted. The undo goes on in the service.", interrupted);
            }
        }
    }
}
