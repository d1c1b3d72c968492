package io.plumbline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The command line in a JVM of its own, as the launcher starts it. */
final class PlumblineProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listening;

    private PlumblineProcess(Process process) {
        this.process = process;
        this.listening = Thread.ofVirtual().start(() -> {
            try (var lines = process.inputReader()) {
                lines.lines().forEach(said::add);
            } catch (UncheckedIOException | IOException ended) {
                said.add("(output ended: " + ended.getMessage() + ")");
            }
        });
    }

    static PlumblineProcess start(Path workingFolder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), "io.plumbline.standalone.cli.PlumblineCommand"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new PlumblineProcess(process);
    }

    /** Runs to the end. */
    static Finished run(Path workingFolder, String... arguments) throws IOException, InterruptedException {
        try (var running = start(workingFolder, arguments)) {
            return running.finish();
        }
    }

    record Finished(int exitCode, String said) {}

    Finished finish() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end within " + PATIENCE + "; said:\n" + said());
        }
        listening.join();
        return new Finished(process.exitValue(), said());
    }

    /** Waits for a line like this, while the process lives. */
    String await(Predicate<String> line) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean ended = !process.isAlive() && !listening.isAlive();
            var found = said.stream().filter(line).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (ended) {
                throw new AssertionError("ended with exit code " + process.exitValue() + "; said:\n" + said());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("did not say it within " + PATIENCE + "; said:\n" + said());
    }

    String said() {
        return String.join("\n", said);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** As Ctrl-C or a service manager would: asks it to end, and waits until it has. */
    Finished stop() throws InterruptedException {
        // Not process.destroy(), which also closes the stream in which its last words come.
        process.toHandle().destroy();
        return finish();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
