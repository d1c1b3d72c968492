package io.plumbline.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.plumbline.command.CommandServiceApplication;
import io.plumbline.embedded.EmbeddedBroker;
import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.EmbeddedDatabase.Durability;
import io.plumbline.query.QueryServiceApplication;

/**
 * All of Plumbline in this JVM: PostgreSQL beside it, Kafka and both services inside it, everything on loopback and
 * everything kept in one folder. Closing stops the parts in the reverse order, also in the middle of a start.
 */
public final class Stack implements AutoCloseable {

    /** How many stages {@link #start} goes through. */
    public static final int STAGES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(30);
    private static final Duration STAGE_WAIT = Duration.ofSeconds(15);

    private final DataFolder folder;
    private final Stages stages;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final ReentrantLock starting = new ReentrantLock();
    private Ports ports = Ports.from(0);
    private @Nullable EventStore store;
    private volatile boolean stopping;

    private record Part(String name, AutoCloseable running) {}

    private interface Start<T extends AutoCloseable> {
        T now() throws IOException;
    }

    public Stack(DataFolder folder, Stages stages) {
        this.folder = folder;
        this.stages = stages;
    }

    /**
     * Takes the data folder and makes sure of the ports, before anything is started.
     *
     * @param port of the page; the command API takes the next one. 0: any free ports
     * @throws StartFailure if another stack has the folder, or another program a port
     * @throws IOException if the data folder cannot be written
     */
    public void reserve(int port) throws IOException {
        start("data folder", () -> FolderLock.take(folder));
        ports = Ports.from(port);
        ports.checkFree();
    }

    /**
     * Starts every part and returns once both services answer.
     *
     * @param accounts who can sign in
     * @throws StartFailure if a part does not start; what had started by then stops when this is closed
     * @throws IOException if the data folder cannot be written
     */
    public RunningStack start(List<Account> accounts) throws IOException {
        var database = stage("PostgreSQL", () -> EmbeddedDatabase.start(folder.postgres(), Durability.KEPT));
        var broker = stage("Kafka", () -> EmbeddedBroker.start(folder.kafka()));
        var logins = database.create("plumbline");
        var settings = new StackSettings(logins, broker.bootstrapServers(), Secrets.of(folder), accounts);
        var command = stage("Command service", () -> ServiceContext.start(
                CommandServiceApplication.application(), settings.command(ports.command())));
        var query = stage("Query service", () -> ServiceContext.start(
                QueryServiceApplication.application(), settings.query(ports.page())));
        var running = new RunningStack(
                URI.create("http://localhost:" + query.port() + "/"),
                URI.create("http://127.0.0.1:" + command.port() + "/"),
                ProcessHandle.current().pid());
        DataFolder.write(folder.token(), settings.secrets().administratorToken(Instant.now(), TOKEN_VALIDITY));
        running.write(folder.stackFile());
        start("announcement", () -> () -> Files.deleteIfExists(folder.stackFile()));
        store = new EventStore(logins.command());
        return running;
    }

    /** The position of the last event in the store, 0 when there is none. */
    public long lastPosition() {
        return Objects.requireNonNull(store, "the stack has not started").lastPosition();
    }

    /** Stops what runs, last started first. A start under way is let finish, so that nothing is left behind. */
    @Override
    public void close() {
        stopping = true;
        boolean quiet = waitForStage();
        try {
            while (!parts.isEmpty()) {
                stop(parts.pop());
            }
        } finally {
            if (quiet) {
                starting.unlock();
            }
        }
    }

    private boolean waitForStage() {
        try {
            return starting.tryLock(STAGE_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T extends AutoCloseable> T stage(String name, Start<T> work) {
        return stages.run(name, "The log tells more: " + folder.log(), () -> start(name, work));
    }

    private <T extends AutoCloseable> T start(String name, Start<T> work) throws IOException {
        starting.lock();
        try {
            if (stopping) {
                throw new StartFailure("Stopped while starting.");
            }
            var part = work.now();
            parts.push(new Part(name, part));
            return part;
        } catch (RuntimeException | IOException | Error failure) {
            // A JVM that is going down takes no more hooks and classes: what comes of that is no failure of the part.
            if (stopping) {
                throw new StartFailure("Stopped while starting.", failure);
            }
            throw failure;
        } finally {
            starting.unlock();
        }
    }

    private static void stop(Part part) {
        try {
            part.running().close();
            LOG.info("{} stopped", part.name());
        } catch (Exception failure) {
            LOG.error("{} did not stop cleanly", part.name(), failure);
        }
    }
}
