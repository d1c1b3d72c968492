package io.plumbline.query.feed;

import io.plumbline.embedded.TestBroker;
import io.plumbline.events.CandidateEvent.CandidateMerged;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Envelope;
import io.plumbline.events.EventCodec;
import io.plumbline.events.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic of its own on the real broker, written as the relay would, and as it never would. */
final class Topic implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final EventCodec CODEC = new EventCodec();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "linger.ms", 5),
            new StringSerializer(), new ByteArraySerializer());
    private final int partitions;
    private final String name;
    private long position;

    Topic(int partitions) {
        this.partitions = partitions;
        this.name = TestBroker.freshTopic(partitions);
    }

    String name() {
        return name;
    }

    long position() {
        return position;
    }

    /** An event of that candidate's stream, at the store's next position. */
    void send(String candidate, long sequence) {
        send(envelope(candidate, sequence, ++position), payload(candidate, sequence));
    }

    void send(Envelope envelope, byte @Nullable [] payload) {
        send(envelope.stream(), envelope.headers(), payload);
    }

    void send(@Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        send(null, key, headers, payload);
    }

    /** A low-water mark for every partition. */
    void mark() {
        for (int partition = 0; partition < partitions; partition++) {
            mark(partition, position);
        }
    }

    void mark(int partition, long mark) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(Envelope.TYPE, EventTypes.LOW_WATER_MARK);
        headers.put(Envelope.POSITION, Long.toString(mark));
        send(partition, null, headers, "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends from the first position on, as a relay that was reset. */
    void resend(Runnable sending) {
        long reached = position;
        position = 0;
        sending.run();
        position = Math.max(position, reached);
    }

    /** Other events have taken the positions up to here. */
    void reached(long newest) {
        position = newest;
    }

    void flush() {
        producer.flush();
    }

    static Envelope envelope(String candidate, long sequence, long position) {
        return new Envelope(candidate + "-" + sequence, "candidate-merged", 1, "candidate/" + candidate, sequence,
                position, AT, AT.plusSeconds(1));
    }

    static byte[] payload(String candidate, long sequence) {
        var event = new CandidateMerged(new CandidateId(candidate), new CandidateId("into-" + sequence), AT);
        return CODEC.write(event).getBytes(StandardCharsets.UTF_8);
    }

    private void send(
            @Nullable Integer partition, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        var record = new ProducerRecord<String, byte[]>(name, partition, key, payload);
        headers.forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
