package io.plumbline.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A single Kafka broker and controller (KRaft) inside this JVM, on loopback only. Its folder keeps the log between
 * starts; the ports are new at every start. Topics are made by whoever owns them: automatic creation is off.
 *
 * <p>Acknowledged records survive the end of this process. They survive the end of the machine once the system has
 * written its caches; what is lost then is refilled from the event store, which is the one place of truth.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String NODE = "1";
    /** Sixteen bytes, as Kafka wants them. One for all: formatting a folder again must find its own name in it. */
    private static final String CLUSTER = "cGx1bWJsaW5lLWVtYmVkZA";

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts on the folder's log, formatting it if it is new, and returns once the broker takes requests (3 to 6 s).
     *
     * @throws IOException if the folder cannot be written or is not a Kafka log
     */
    public static EmbeddedBroker start(Path folder) throws IOException {
        return start(folder, FreePort.next(), Map.of());
    }

    /** As {@link #start(Path)}, on a port that clients are told of before the broker is up: they wait for it. */
    public static EmbeddedBroker start(Path folder, int port) throws IOException {
        return start(folder, port, Map.of());
    }

    /** As {@link #start(Path)}, with broker settings that replace the defaults here. */
    public static EmbeddedBroker start(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, FreePort.next(), settings);
    }

    private static EmbeddedBroker start(Path folder, int port, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        format(folder);
        var server = new KafkaRaftServer(
                new KafkaConfig(properties(folder, port, FreePort.next(), settings)), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException failure) {
            server.shutdown();
            throw new IOException("Kafka did not start on " + folder + ": " + failure.getMessage(), failure);
        }
        return new EmbeddedBroker(server, address(port));
    }

    /** Where a broker on this port is found: {@code host:port}, as Kafka clients want it. */
    public static String address(int port) {
        return "127.0.0.1:" + port;
    }

    /** {@code host:port}, as Kafka clients want it. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in order, writing what is open; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void format(Path folder) throws IOException {
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(Integer.parseInt(NODE))
                    .setClusterId(CLUSTER)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setPrintStream(out)
                    .run();
        } catch (Exception failure) {
            throw new IOException("Kafka could not prepare " + folder + ": " + failure.getMessage()
                    + said.toString(StandardCharsets.UTF_8).strip(), failure);
        }
    }

    private static Properties properties(Path folder, int port, int controllerPort, Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", NODE,
                "controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", folder.toString(),
                "auto.create.topics.enable", "false",
                "log.retention.ms", "-1"));
        // One node: every internal topic has one copy, and groups need not wait for members that never come.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        // After a kill the controller waits for the dead broker's session and the quorum's timeouts: 14 s by default.
        // Shorter still, and a busy machine's broker is taken for dead.
        properties.putAll(Map.of(
                "broker.session.timeout.ms", "6000",
                "broker.heartbeat.interval.ms", "500",
                "controller.quorum.election.timeout.ms", "500",
                "controller.quorum.fetch.timeout.ms", "1000",
                "controller.quorum.election.backoff.max.ms", "200"));
        properties.putAll(settings);
        return properties;
    }
}
