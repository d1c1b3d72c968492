package io.plumbline.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events from the store to Kafka while it is the one instance that may, and stands by otherwise. When
 * PostgreSQL or Kafka fails it starts over from the token, ever more slowly up to 5 s.
 */
final class Relay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final KafkaClients clients;
    private final RelaySettings settings;
    private final RelayHealth health;
    private final Patience patience;
    private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    Relay(DataSource dataSource, KafkaClients clients, RelaySettings settings, RelayHealth health) {
        this.dataSource = dataSource;
        this.clients = clients;
        this.settings = settings;
        this.health = health;
        this.patience = new Patience(health);
    }

    /** Lets {@link #run} come to its end, with what is under way still acknowledged if that is soon. */
    void end() {
        patience.end();
    }

    @Override
    public void run() {
        try {
            while (!patience.ended()) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            health.failed(e);
            throw e;
        }
        health.stopped();
    }

    private void attempt() throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            Optional<RelayTable.Claim> claim = RelayTable.claim(connection, clients.kafka().topic(), owner);
            if (claim.isEmpty()) {
                health.standsBy();
                patience.pause(STANDBY);
                return;
            }
            try {
                carry(connection, claim.get());
            } finally {
                RelayTable.release(connection, clients.kafka().topic());
            }
        } catch (OvertakenException e) {
            LOG.info("The relay starts over: {}", e.getMessage());
        } catch (SQLException | ExecutionException | RuntimeException e) {
            health.failed(e);
            LOG.warn("The relay pauses and tries again: {}", e.toString());
            patience.backOff();
        }
    }

    private void carry(Connection connection, RelayTable.Claim claim)
            throws SQLException, ExecutionException, InterruptedException {
        int partitions = prepareTopic(connection, claim);
        Producer<byte[], byte[]> producer = clients.producer();
        try {
            var carrier = new Carrier(producer, claim.topic(), partitions);
            var carrying = new Carrying(connection, claim, carrier, patience, settings.batch());
            while (!patience.ended()) {
                boolean more = carrying.step();
                health.carries();
                if (!more) {
                    patience.pause(settings.poll());
                }
            }
            carrying.finish();
        } finally {
            producer.close(FAREWELL);
        }
    }

    private int prepareTopic(Connection connection, RelayTable.Claim claim)
            throws SQLException, ExecutionException, InterruptedException {
        try (Admin admin = clients.admin()) {
            int partitions = new EventTopic(clients.kafka()).ensure(admin, claim.partitions());
            if (claim.partitions().isEmpty()) {
                RelayTable.notePartitions(connection, claim.topic(), partitions);
            }
            if (partitions != clients.kafka().partitions()) {
                LOG.warn("The topic {} has {} partitions and keeps them; the setting of {} does nothing any more",
                        claim.topic(), partitions, clients.kafka().partitions());
            }
            return partitions;
        }
    }
}
