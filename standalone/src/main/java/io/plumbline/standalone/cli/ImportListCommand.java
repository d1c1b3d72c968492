package io.plumbline.standalone.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Lists imports, the newest first: when, from what, and what became of the rows.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline import list",
            "  ./plumbline import list --limit 5",
        })
final class ImportListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 100;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var imports = stack.commandService().get("imports?limit=" + limit);
        if (imports.isEmpty()) {
            out.println("Nothing was imported yet.");
        }
        for (var each : imports) {
            var account = each.path("account");
            out.printf("%s  %s  %s  %s%s%n    %,d read, %,d accepted, %,d already known, %,d left out, %,d quarantined%n",
                    each.path("id").asString(), each.path("createdAt").asString(), each.path("source").asString(),
                    each.path("status").asString(), each.path("dryRun").asBoolean() ? ", dry run" : "",
                    account.path("read").asLong(), account.path("accepted").asLong(), account.path("alreadyKnown").asLong(),
                    account.path("leftOut").asLong(), account.path("quarantined").asLong());
        }
        out.flush();
        return 0;
    }
}
