package io.plumbline.standalone.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "skip",
        description = {
            "Does without the event a stream waits for, for ever, and lets the later ones go on.",
            "Figures then leave it out, after a rebuild too. Try 'parked retry' first."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline parked skip candidacy/42 7",
            "  ./plumbline parked skip --record 3:1042",
        })
final class ParkedSkipCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", arity = "0..1", description = "Such as candidacy/42.")
    private @Nullable String stream;

    @Parameters(index = "1", paramLabel = "SEQUENCE", arity = "0..1", description = "Of the event it waits for, as 'parked list' names it.")
    private @Nullable Long sequence;

    @Option(names = "--record", paramLabel = "PARTITION:OFFSET", description = "Instead: a record that names no stream.")
    private @Nullable String record;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        stack.queryService().post("api/admin/parked/skip", which());
        line.getOut().println("Skipped.");
        line.getOut().flush();
        return 0;
    }

    private Map<String, Object> which() {
        if (record != null && stream == null && sequence == null) {
            return Map.of("record", record);
        }
        if (record == null && stream != null && sequence != null) {
            return Map.of("stream", stream, "sequence", sequence);
        }
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                "Name a stream and a sequence, or a --record");
    }
}
