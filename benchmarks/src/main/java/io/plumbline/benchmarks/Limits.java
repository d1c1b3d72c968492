package io.plumbline.benchmarks;

import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.EventCodec;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What this machine allows at all: single-row commits, and messages through Kafka's own producer. */
final class Limits implements Benchmark {

    private static final int PAYLOAD_BYTES = 900;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String about() {
        return "what this machine allows: single-row commits, and messages through Kafka's own producer";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        double commits = SingleRowCommits.perSecond(servers.freshDatabase().command().dataSource(), 8, PAYLOAD_BYTES,
                3_000, Duration.ofSeconds(10));
        List<PlainProducer.Message> messages = messages(20_000);
        PlainProducer.perSecond(Topic.create(servers.bootstrapServers()), messages);
        double produced = PlainProducer.perSecond(Topic.create(servers.bootstrapServers()), messages);
        return List.of(new Measure.Note("single-row commits", commits, "commits/s from 8 threads"),
                new Measure.Note("plain producer", produced, "messages/s, idempotent, 6 partitions"));
    }

    /** The events of a simulated history, keyed as the relay keys them. */
    static List<PlainProducer.Message> messages(int candidates) {
        var codec = new EventCodec();
        return SimulatedEvents.streams(Simulation.run(SimulationSettings.of(candidates, 1)))
                .flatMap(List::stream).map(event -> message(codec, event)).toList();
    }

    private static PlainProducer.Message message(EventCodec codec, CandidacyEvent event) {
        return new PlainProducer.Message(event.stream().toString().getBytes(StandardCharsets.UTF_8),
                codec.write(event).getBytes(StandardCharsets.UTF_8));
    }
}
