package io.plumbline.standalone.cli;

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
        name = "list",
        description = "Lists what is quarantined and not settled since: file, record, field, reason and code.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline quarantine list",
            "  ./plumbline quarantine list --limit 1000",
            "  ./plumbline quarantine list --counts",
        })
final class QuarantineListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Of this import; of all without one.")
    private @Nullable String id;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private long limit = 200;

    @Option(names = "--counts", description = "Only tell how many there are, by file and code.")
    private boolean counts;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var commands = stack.commandService();
        var counted = commands.get("quarantine/counts");
        out.printf("%,d quarantined%n", counted.path("rows").asLong());
        if (counts) {
            for (var each : counted.path("byCode")) {
                out.printf("  %,12d  %s %s [%s]%n", each.path("rows").asLong(), each.path("source").asString(),
                        each.path("file").asString(), each.path("code").asString());
            }
        } else {
            long told = 0;
            var only = id == null ? "" : "import=" + id + "&";
            var after = "";
            for (var page = commands.get("quarantine?" + only); !page.isEmpty() && told < limit; page = commands.get("quarantine?" + only + after)) {
                for (var each : page) {
                    if (told++ < limit) {
                        out.printf("  import %s, %s%n", each.path("importId").asString(), QuarantinedText.of(each.path("row")));
                    }
                    after = "afterImport=" + each.path("importId").asString() + "&afterFile=" + each.path("row").path("file").asString()
                            + "&afterLine=" + each.path("row").path("line").asLong();
                }
            }
        }
        out.flush();
        return 0;
    }
}
