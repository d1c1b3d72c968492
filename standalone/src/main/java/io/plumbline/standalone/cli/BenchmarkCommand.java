package io.plumbline.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Described here so that help is made in one place. The launcher runs it from its own module, which is built for it. */
@Command(
        name = "benchmark",
        description = {
            "Measures each path of Plumbline beside the limit of what it stands on.",
            "Every program starts servers of its own and prints what it reached, the limit measured in the same",
            "run, and their ratio. Exit code 1 when a target was missed."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline benchmark",
            "  ./plumbline benchmark append",
        })
final class BenchmarkCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Programs to run; all without one. An unknown name lists them.")
    private List<String> names = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for the servers' data (default: target/benchmark-data).")
    private Path data = Path.of("target", "benchmark-data");

    @Override
    public Integer call() {
        throw new CommandFailure("The launcher runs the benchmarks: ./plumbline benchmark");
    }
}
