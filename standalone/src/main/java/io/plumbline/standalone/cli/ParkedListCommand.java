package io.plumbline.standalone.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        description = {
            "Lists what is parked, the longest parked first.",
            "For each stream: the event it waits for, why, and how many are parked of it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline parked list",
            "  ./plumbline parked list --payload --limit 5",
        })
final class ParkedListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 200;

    @Option(names = "--payload", description = "Show the first parked record of each too; what it says of people is sealed.")
    private boolean payload;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var parked = stack.queryService().get("api/admin/parked?limit=" + limit);
        if (parked.isEmpty()) {
            out.println("Nothing is parked.");
        }
        for (JsonNode each : parked) {
            out.printf("%s  %s%n    %s since %s, %,d parked%n    %s%n", place(each), each.path("type").asString(""),
                    each.path("code").asString(), each.path("parkedAt").asString(), each.path("queued").asLong(),
                    each.path("error").asString());
            if (payload) {
                out.println("    " + each.path("payload").asString("(no payload)"));
            }
        }
        out.flush();
        return 0;
    }

    /** As {@code skip} takes it. */
    private static String place(JsonNode parked) {
        return parked.path("stream").isString()
                ? parked.path("stream").asString() + " " + parked.path("sequence").asLong()
                : "--record " + parked.path("record").asString();
    }
}
