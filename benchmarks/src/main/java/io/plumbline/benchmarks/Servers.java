package io.plumbline.benchmarks;

import io.plumbline.embedded.EmbeddedBroker;
import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.Logins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that waits for the disk and a broker, as the demo has them, started when first asked for. Their folder
 * must lie on a real disk: on a RAM disk no commit waits for anything. Stops and clears up also when the program is
 * interrupted.
 */
final class Servers implements AutoCloseable {

    private final Path folder;
    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedBroker broker;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Thread interrupted = new Thread(this::stop);

    Servers(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /** Stops this too, before the servers, if the program does not come to stop it itself. */
    synchronized <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /** An empty database with the three schemas and roles. */
    synchronized Logins freshDatabase() throws IOException {
        if (database == null) {
            database = keep(EmbeddedDatabase.start(folder.resolve("postgres"), EmbeddedDatabase.Durability.KEPT));
        }
        return database.create("bench_" + UUID.randomUUID().toString().replace("-", ""));
    }

    synchronized String bootstrapServers() throws IOException {
        if (broker == null) {
            broker = keep(EmbeddedBroker.start(folder.resolve("kafka")));
        }
        return broker.bootstrapServers();
    }

    /** A new empty folder for one program. */
    Path freshFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), "run");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException goingDown) {
            // Interrupted just now: the hook is at it, and stopping waits for it.
        }
        stop();
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) {
                System.err.println("A server did not stop cleanly: " + failure);
            }
        }
        clear();
    }

    private void clear() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            System.err.println("Some files stayed in " + folder + ": " + failure);
        }
    }
}
