package io.plumbline.standalone.cli;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        description = {
            "Empties every projection and recreates it from Kafka, while the services run.",
            "Pages fill up again as it goes. The rows are the same afterwards; names of people who were",
            "forgotten do not come back. What was parked is tried again, what was skipped stays skipped."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline rebuild",
            "  ./plumbline rebuild --from-store",
        })
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from-store", description = "First carry every event from the store to Kafka once more: for a Kafka that lost some.")
    private boolean fromStore;

    @Option(names = "--command-url", paramLabel = "URL",
            description = "With --from-store and --url: address of the command service.")
    private @Nullable URI commandUrl;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (fromStore) {
            var commands = commandUrl == null ? stack.commandService() : stack.at(commandUrl);
            var relayed = new Waiting("the relay", () -> Progress.relay(commands.get("relay")));
            commands.post("relay/reset", Map.of());
            try (var bar = new ProgressLine(line.getErr(), "Carrying events to Kafka", relayed.look().total())) {
                relayed.untilDone(bar);
            }
        }
        var queries = stack.queryService();
        var rebuilt = new Waiting("the feed", () -> Progress.rebuild(queries.get("api/admin/rebuild")));
        long total = Progress.rebuild(queries.post("api/admin/rebuild", Map.of())).total();
        try (var bar = new ProgressLine(line.getErr(), "Replaying records", total)) {
            rebuilt.untilDone(bar);
        }
        line.getOut().printf("Every projection was rebuilt from %,d records.%n", total);
        int parked = queries.get("api/admin/parked").size();
        if (parked > 0) {
            line.getOut().printf("%,d streams or records are parked; to see them: ./plumbline parked list%n", parked);
        }
        line.getOut().flush();
        return 0;
    }
}
