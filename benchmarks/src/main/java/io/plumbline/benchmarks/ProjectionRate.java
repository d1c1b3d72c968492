package io.plumbline.benchmarks;

import io.plumbline.embedded.Logins;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.Envelope;
import io.plumbline.events.EventCodec;
import io.plumbline.events.EventTypes;
import io.plumbline.query.feed.Projection;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A history from Kafka into the tables of all projections, beside COPY of the rows it leaves. */
final class ProjectionRate implements Benchmark {

    private static final int CANDIDATES = 60_000;
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String TAKEN = "select coalesce(sum(next_offset), 0) from query.feed_position";

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public String about() {
        return "Kafka into all projections, beside COPY of the same rows into the same indexed tables";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        Logins logins = servers.freshDatabase();
        var topic = Topic.create(servers.bootstrapServers());
        long events = publish(topic, CANDIDATES);
        try (var service = RunningService.query(logins, topic);
                var connection = logins.query().dataSource().getConnection()) {
            double eventsPerSecond = Rate.ofRest(events + Topic.PARTITIONS, () -> taken(connection));
            List<String> tables = service.beans(Projection.class).stream().flatMap(each -> each.tables().stream())
                    .distinct().sorted().toList();
            RawCopy.Copied copied = RawCopy.again(connection, tables, servers.freshFolder());
            return List.of(new Measure.Note("projected events", eventsPerSecond, "events/s"),
                    new Measure.Share("projection", "rows", eventsPerSecond * copied.rows() / events,
                            "COPY of the same rows", copied.rowsPerSecond(), .35));
        }
    }

    static long taken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(TAKEN)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As the relay would: in the store's order, with envelope, and a low-water mark to every partition at the end. */
    static long publish(Topic topic, int candidates) {
        var codec = new EventCodec();
        long position = 0;
        try (var producer = topic.producer()) {
            for (List<CandidacyEvent> stream : SimulatedEvents.streams(
                    Simulation.run(SimulationSettings.of(candidates, 1))).toList()) {
                long sequence = 0;
                for (CandidacyEvent event : stream) {
                    var type = codec.types().of(event);
                    var envelope = new Envelope(UUID.randomUUID().toString(), type.wireName(), type.version(),
                            event.stream().toString(), sequence++, ++position, event.occurredAt(), event.occurredAt());
                    producer.send(record(topic, null, envelope.stream(), codec.write(event).getBytes(StandardCharsets.UTF_8),
                            envelope.headers()));
                }
            }
            for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                producer.send(record(topic, partition, null, EMPTY, Map.of(Envelope.TYPE, EventTypes.LOW_WATER_MARK,
                        Envelope.POSITION, Long.toString(position))));
            }
        }
        return position;
    }

    private static ProducerRecord<byte[], byte[]> record(Topic topic, @Nullable Integer partition, @Nullable String key,
            byte[] value, Map<String, String> headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<byte[], byte[]>(topic.name(), partition, keyBytes, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
