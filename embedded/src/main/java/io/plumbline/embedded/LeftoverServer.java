package io.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL outlives a killed JVM. The next start stops it, but only if the process is a PostgreSQL on this very
 * cluster: the number in a stale lock file may since have gone to somebody else's process.
 */
final class LeftoverServer {

    private static final Duration STOP_WAIT = Duration.ofSeconds(30);

    private LeftoverServer() {}

    static void stop(Path cluster) throws IOException {
        var lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
        if (process.isEmpty() || !process.get().isAlive()) {
            return;
        }
        if (!runsOn(process.get(), cluster)) {
            Files.delete(lock);
            return;
        }
        interrupt(process.get());
        try {
            process.get().onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw new IOException("the PostgreSQL that an earlier run left behind (process " + process.get().pid()
                    + ") does not stop; end it with: kill -QUIT " + process.get().pid(), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier PostgreSQL stopped", interrupted);
        }
    }

    private static boolean runsOn(ProcessHandle process, Path cluster) {
        var words = process.info().arguments().orElse(new String[0]);
        return process.info().command().orElse("").endsWith("postgres")
                && Arrays.asList(words).contains(cluster.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions end, all is written. Java's own {@code destroy} waits for sessions. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start();
    }
}
