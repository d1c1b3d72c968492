package io.plumbline.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs benchmark programs one after the other. Exit codes: 0 all targets met, 1 one was missed, 2 not understood. */
@Command(name = "./plumbline benchmark")
public final class BenchmarkCommand implements Callable<Integer> {

    private static final List<Benchmark> PROGRAMS = List.of(
            new Limits(),
            new CommandThroughput(),
            new BulkAppend(),
            new RelayRate(),
            new ProjectionRate(),
            new VisibleLatency(),
            new DemoImport(),
            new ExportRate(),
            new GreenhouseImport(),
            new SeveritySpeed(),
            new RaschSpeed(),
            new AnalyzeSpeed(),
            new SeverityTruth());

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--data")
    private Path data = Path.of("target", "benchmark-data");

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-benchmarks.xml");
        System.setProperty("logging.config", "classpath:logback-benchmarks.xml");
        System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
    }

    static List<String> programNames() {
        return PROGRAMS.stream().map(Benchmark::name).toList();
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        boolean allPassed = true;
        for (Benchmark each : choose(line)) {
            line.getErr().println(each.name() + ": " + each.about());
            line.getErr().flush();
            allPassed &= passed(each, line);
        }
        return allPassed ? 0 : 1;
    }

    /** A program that breaks off says so and counts as missed; the others still run. */
    private boolean passed(Benchmark each, CommandLine line) {
        try {
            List<Measure> measures = run(each);
            measures.forEach(measure -> print(line.getOut(), measure.line()));
            return measures.stream().allMatch(Measure::passed);
        } catch (Exception failure) {
            print(line.getOut(), String.format("%-24s FAILED: %s", each.name(), failure));
            failure.printStackTrace(line.getErr());
            line.getErr().flush();
            return false;
        }
    }

    /** Servers of its own for each program: none inherits another's tables, caches or topics. */
    private List<Measure> run(Benchmark each) throws Exception {
        try (var servers = new Servers(data.toAbsolutePath().resolve(each.name()))) {
            return each.run(servers);
        }
    }

    private List<Benchmark> choose(CommandLine line) {
        if (names.isEmpty()) {
            return PROGRAMS;
        }
        return names.stream().map(name -> PROGRAMS.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new ParameterException(line, "No benchmark " + name + ". There are: "
                        + String.join(", ", programNames())))).toList();
    }

    private static void print(PrintWriter out, String text) {
        out.println(text);
        out.flush();
    }
}
