package io.plumbline.command.relay;

import io.plumbline.events.Envelope;
import io.plumbline.events.EventTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns stored events and low-water marks into Kafka records, and sends them. */
record Carrier(Producer<byte[], byte[]> producer, String topic, int partitions) {
    private static final byte[] NO_CONTENT = "{}".getBytes(StandardCharsets.UTF_8);

    /** Keyed by stream: so a stream is in one partition, in order. */
    Flight send(List<StoredEvent> events) {
        var flight = new Flight(events.size());
        for (StoredEvent event : events) {
            byte[] key = bytes(event.envelope().stream());
            send(new ProducerRecord<>(topic, key, event.payload()), event.envelope().headers(), flight);
        }
        return flight;
    }

    /** To be sent once everything up to the mark is acknowledged. */
    Flight mark(long position) {
        var flight = new Flight(partitions);
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", "low-water-mark-" + position,
                "ce_source", Envelope.SOURCE,
                Envelope.TYPE, EventTypes.LOW_WATER_MARK,
                Envelope.POSITION, Long.toString(position),
                "content-type", "application/json");
        for (int partition = 0; partition < partitions; partition++) {
            send(new ProducerRecord<>(topic, partition, null, NO_CONTENT), headers, flight);
        }
        return flight;
    }

    private void send(ProducerRecord<byte[], byte[]> record, Map<String, String> headers, Flight flight) {
        headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
        producer.send(record, flight);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
