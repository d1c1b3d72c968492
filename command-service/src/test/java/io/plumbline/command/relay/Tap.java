package io.plumbline.command.relay;

import io.plumbline.events.Envelope;
import io.plumbline.events.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.Assertions;

/** Reads a topic from its start, as a subscriber of the event stream would. */
final class Tap implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<Integer, List<Seen>> seen = new HashMap<>();

    /** A record: an event with its envelope, or a low-water mark without. */
    record Seen(@org.jspecify.annotations.Nullable Envelope envelope, long position, byte[] payload) {
        boolean isMark() {
            return envelope == null;
        }
    }

    Tap(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition())).toList());
        consumer.assignment().forEach(partition -> seen.put(partition.partition(), new ArrayList<>()));
    }

    /** Reads until every partition has a mark of at least that position after all that was seen. */
    void awaitMark(long mark) {
        long deadline = System.nanoTime() + Store.PATIENCE.toNanos();
        while (lowestMark() < mark && System.nanoTime() < deadline) {
            read();
        }
        Assertions.assertThat(lowestMark()).as("low-water mark").isGreaterThanOrEqualTo(mark);
    }

    void awaitEvents(int distinct) {
        long deadline = System.nanoTime() + Store.PATIENCE.toNanos();
        while (positions().size() < distinct && System.nanoTime() < deadline) {
            read();
        }
        Assertions.assertThat(positions()).hasSize(distinct);
    }

    void read() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            seen.get(record.partition()).add(seen(record));
        }
    }

    int partitions() {
        return seen.size();
    }

    /** By partition. */
    Map<Integer, List<Seen>> records() {
        return seen;
    }

    List<Seen> events() {
        return seen.values().stream().flatMap(List::stream).filter(one -> !one.isMark()).toList();
    }

    TreeSet<Long> positions() {
        var positions = new TreeSet<Long>();
        events().forEach(event -> positions.add(event.position()));
        return positions;
    }

    long lowestMark() {
        return seen.values().stream()
                .mapToLong(records -> records.stream().filter(Seen::isMark).mapToLong(Seen::position).max().orElse(-1))
                .min().orElse(-1);
    }

    private static Seen seen(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        if (EventTypes.LOW_WATER_MARK.equals(headers.get(Envelope.TYPE))) {
            Assertions.assertThat(record.key()).isNull();
            return new Seen(null, Long.parseLong(headers.get(Envelope.POSITION)), record.value());
        }
        Envelope envelope = Envelope.of(headers);
        Assertions.assertThat(record.key()).isEqualTo(envelope.stream());
        return new Seen(envelope, envelope.position(), record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
