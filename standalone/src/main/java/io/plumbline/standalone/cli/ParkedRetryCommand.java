package io.plumbline.standalone.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "retry",
        description = "Tries parked streams again, from their first parked event; of use once the cause is put right.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline parked retry",
            "  ./plumbline parked retry candidacy/42",
        })
final class ParkedRetryCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "STREAM", arity = "0..1", description = "Such as candidacy/42; all without one.")
    private @Nullable String stream;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        Map<String, Object> which = stream == null ? Map.of() : Map.of("stream", stream);
        var retried = stack.queryService().post("api/admin/parked/retry", which);
        long tried = retried.path("streams").asLong();
        long freed = retried.path("freed").asLong();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf("%,d of %,d streams go on.%n", freed, tried);
        if (freed < tried) {
            out.println("To see why the others do not: ./plumbline parked list");
        }
        out.flush();
        return 0;
    }
}
