package io.plumbline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The limit of the relay: Kafka's own producer, idempotent, everything else as it comes, on the same keys and values. */
final class PlainProducer {

    private PlainProducer() {}

    record Message(byte[] key, byte[] value) {}

    /** @return acknowledged messages a second */
    static double perSecond(Topic topic, List<Message> messages) throws ExecutionException, InterruptedException {
        try (var producer = topic.producer()) {
            producer.partitionsFor(topic.name());
            var acks = new ArrayList<Future<RecordMetadata>>(messages.size());
            long begun = System.nanoTime();
            for (Message message : messages) {
                acks.add(producer.send(new ProducerRecord<>(topic.name(), message.key(), message.value())));
            }
            producer.flush();
            for (Future<RecordMetadata> ack : acks) {
                ack.get();
            }
            return Rate.of(acks.size(), System.nanoTime() - begun);
        }
    }
}
