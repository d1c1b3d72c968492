package io.plumbline.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own for one program, with as many partitions as the product makes. */
record Topic(String bootstrapServers, String name) {

    static final int PARTITIONS = 6;

    static Topic create(String bootstrapServers) throws ExecutionException, InterruptedException {
        var topic = new Topic(bootstrapServers, "bench." + UUID.randomUUID());
        try (var admin = topic.admin()) {
            admin.createTopics(List.of(new NewTopic(topic.name, Optional.of(PARTITIONS), Optional.empty()))).all().get();
        }
        return topic;
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Kafka's own producer, idempotent, everything else as it comes. */
    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true),
                new ByteArraySerializer(), new ByteArraySerializer());
    }
}
