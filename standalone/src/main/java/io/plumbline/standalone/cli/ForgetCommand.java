package io.plumbline.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        name = "forget",
        description = {
            "Forgets a person for good.",
            "Destroys the key under which their name and all text about them is sealed, and records that they",
            "were forgotten. Counts and ratings without a name remain. Nobody can undo it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline forget candidate c-00042",
            "  ./plumbline forget interviewer i-007 --yes",
        })
final class ForgetCommand implements Callable<Integer> {

    private enum Kind { candidate, interviewer }

    /** The place in a stream that only somebody has who was never heard of before. */
    private static final long FIRST = 0;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.candidate;

    @Parameters(index = "1", paramLabel = "ID", description = "The person's id, as the source system gave it.")
    private String id = "";

    @Option(names = "--yes", description = "Do not ask. Needed where nobody can answer.")
    private boolean yes;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var commands = stack.commandService();
        if (!yes && !confirmed()) {
            throw new CommandFailure("Nothing was forgotten.");
        }
        var answer = commands.post(kind + "s/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/forget", Map.of());
        if (answer.path("sequence").asLong(-1) == FIRST) {
            throw new CommandFailure("No " + kind + " " + id + " was known, so there was no key to destroy. Look the id up again.\n"
                    + "Whoever comes under this id from now on is turned away.");
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Forgotten: " + kind + " " + id + ". The key is destroyed; ratings without a name remain.");
        out.flush();
        return 0;
    }

    private boolean confirmed() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new CommandFailure("Forgetting cannot be undone, and nobody is here to confirm it. Say so with --yes");
        }
        return "yes".equals(console.readLine("Forget %s %s for good? This cannot be undone. Type yes: ", kind, id));
    }
}
