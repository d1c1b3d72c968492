package io.plumbline.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import io.plumbline.command.CommandServiceApplication;
import io.plumbline.embedded.EmbeddedBroker;
import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.EmbeddedDatabase.Durability;
import io.plumbline.embedded.FreePort;
import io.plumbline.query.QueryServiceApplication;

/**
 * All of Plumbline in this JVM: PostgreSQL beside it, Kafka and both services inside it, everything on loopback and
 * everything kept in one folder. Closing stops the parts in the reverse order, also in the middle of a start.
 */
public final class Stack implements AutoCloseable {

    /** How many stages {@link #start} goes through. */
    public static final int STAGES = 4;

    private static final Duration TOKEN_VALIDITY = Duration.ofDays(30);

    private final DataFolder folder;
    private final Stages stages;
    private final Parts parts = new Parts();
    private Ports ports = Ports.from(0);
    private @Nullable EventStore store;

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
        parts.start(Part.FOLDER, () -> FolderLock.take(folder));
        ports = Ports.from(port);
        ports.checkFree();
    }

    /**
     * Starts every part and returns once both services answer. Kafka starts beside PostgreSQL and the services beside
     * each other: they look for Kafka until it is there.
     *
     * @param accounts who can sign in
     * @throws StartFailure if a part does not start; what had started by then stops when this is closed
     * @throws IOException if the data folder cannot be written
     */
    public RunningStack start(List<Account> accounts) throws IOException {
        int brokerPort = FreePort.next();
        var broker = parts.begin(Part.BROKER, () -> EmbeddedBroker.start(folder.kafka(), brokerPort));
        var database = stage(Part.DATABASE, parts.begin(Part.DATABASE, () -> EmbeddedDatabase.start(folder.postgres(), Durability.KEPT)));
        var logins = database.create("plumbline");
        var settings = new StackSettings(logins, EmbeddedBroker.address(brokerPort), Secrets.of(folder), accounts);
        // The query service is told where commands go before the command service listens.
        int commandPort = ports.command() == 0 ? FreePort.next() : ports.command();
        var commanding = parts.begin(Part.COMMAND, () -> ServiceContext.start(
                CommandServiceApplication.application(), settings.command(commandPort)));
        var querying = parts.begin(Part.QUERY, () -> ServiceContext.start(
                QueryServiceApplication.application(), settings.query(ports.page(), commandPort)));
        stage(Part.BROKER, broker);
        var command = stage(Part.COMMAND, commanding);
        var query = stage(Part.QUERY, querying);
        var running = new RunningStack(
                URI.create("http://localhost:" + query.port() + "/"),
                URI.create("http://127.0.0.1:" + command.port() + "/"),
                ProcessHandle.current().pid());
        DataFolder.write(folder.token(), settings.secrets().administratorToken(Instant.now(), TOKEN_VALIDITY));
        running.write(folder.stackFile());
        parts.start(Part.ANNOUNCEMENT, () -> () -> Files.deleteIfExists(folder.stackFile()));
        store = new EventStore(logins.command());
        return running;
    }

    /** The position of the last event in the store, 0 when there is none. */
    public long lastPosition() {
        return Objects.requireNonNull(store, "the stack has not started").lastPosition();
    }

    /** Stops what runs, in the reverse order. A start under way is let finish, so that nothing is left behind. */
    @Override
    public void close() {
        parts.close();
    }

    private <T extends AutoCloseable> T stage(Part part, Future<T> begun) {
        return stages.run(part.title(), "The log tells more: " + folder.log(), () -> Parts.await(begun));
    }
}
