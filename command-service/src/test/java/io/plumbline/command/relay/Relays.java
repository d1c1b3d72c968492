package io.plumbline.command.relay;

import io.plumbline.embedded.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Relays from one store to one topic, which the first of them makes. */
final class Relays implements AutoCloseable {
    static final int PARTITIONS = 3;
    final String topic = "relay." + UUID.randomUUID();
    final RelayHealth health = new RelayHealth();
    private final Store store;
    private final String bootstrapServers;
    private final List<RelayThread> threads = new ArrayList<>();

    Relays(Store store) {
        this(store, TestBroker.bootstrapServers());
    }

    Relays(Store store, String bootstrapServers) {
        this.store = store;
        this.bootstrapServers = bootstrapServers;
    }

    RelayThread start() {
        return start(PARTITIONS);
    }

    RelayThread start(int partitions) {
        RelayThread thread = thread(store.dataSource(), settings(bootstrapServers, topic, partitions), health);
        threads.add(thread);
        thread.start();
        return thread;
    }

    static KafkaSettings settings(String bootstrapServers, String topic, int partitions) {
        return new KafkaSettings(bootstrapServers, topic, partitions, null, Map.of());
    }

    static RelayThread thread(DataSource dataSource, KafkaSettings kafka, RelayHealth health) {
        var settings = new RelaySettings(true, 500, Duration.ofMillis(10));
        return new RelayThread(() -> new Relay(dataSource, new KafkaClients(kafka), settings, health), true);
    }

    /** Once the topic is there. */
    Tap tap() throws Exception {
        store.await("select count(*) from command.relay where partitions is not null and topic = '" + topic + "'", 1);
        return new Tap(bootstrapServers, topic);
    }

    @Override
    public void close() {
        threads.forEach(RelayThread::stop);
    }
}
