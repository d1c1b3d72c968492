package io.plumbline.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The limit of the relay: Kafka's own producer, idempotent, everything else as it comes, on the same keys and values. */
final class PlainProducer {

    private PlainProducer() {}

    record Message(byte[] key, byte[] value) {}

    /** @return acknowledged messages a second, into a new topic of that many partitions */
    static double perSecond(String bootstrapServers, int partitions, List<Message> messages)
            throws ExecutionException, InterruptedException {
        String topic = "plain." + UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty()))).all().get();
            try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.partitionsFor(topic);
                return send(producer, topic, messages);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private static double send(KafkaProducer<byte[], byte[]> producer, String topic, List<Message> messages)
            throws ExecutionException, InterruptedException {
        long begun = System.nanoTime();
        @SuppressWarnings("unchecked")
        Future<RecordMetadata>[] acks = new Future[messages.size()];
        for (int i = 0; i < acks.length; i++) {
            acks[i] = producer.send(new ProducerRecord<>(topic, messages.get(i).key(), messages.get(i).value()));
        }
        producer.flush();
        for (Future<RecordMetadata> ack : acks) {
            ack.get();
        }
        return Rate.of(acks.length, System.nanoTime() - begun);
    }
}
