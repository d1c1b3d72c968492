package io.plumbline.benchmarks;

import io.plumbline.embedded.EmbeddedBroker;
import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.Logins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that waits for the disk and a broker, as the demo has them, started when first asked for. Their folder
 * must lie on a real disk: on a RAM disk no commit waits for anything.
 */
final class Servers implements AutoCloseable {

    private final Path folder;
    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedBroker broker;

    Servers(Path folder) {
        this.folder = folder;
    }

    /** An empty database with the three schemas and roles. */
    Logins freshDatabase() throws IOException {
        if (database == null) {
            database = EmbeddedDatabase.start(folder.resolve("postgres"), EmbeddedDatabase.Durability.KEPT);
        }
        return database.create("bench_" + UUID.randomUUID().toString().replace("-", ""));
    }

    String bootstrapServers() throws IOException {
        if (broker == null) {
            broker = EmbeddedBroker.start(folder.resolve("kafka"));
        }
        return broker.bootstrapServers();
    }

    /** A new empty folder for one program. */
    Path freshFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), "run");
    }

    @Override
    public void close() throws IOException {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
