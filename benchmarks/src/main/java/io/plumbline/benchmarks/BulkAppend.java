package io.plumbline.benchmarks;

import io.plumbline.command.store.PostgresEventStorageEngine;
import io.plumbline.embedded.Logins;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Appends through Axon's event store, two writers with 1,000 events a transaction, beside COPY of the same rows.
 * The relay rests: it has a program of its own, and would work through one side's measuring and the other's.
 */
final class BulkAppend implements Benchmark {

    private static final int CANDIDATES = 25_000;
    private static final int WARM_UP = 5_000;
    private static final int WRITERS = 2;
    private static final int AN_APPEND = PostgresEventStorageEngine.MOST_EVENTS_AN_APPEND;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String about() {
        return "bulk append through Axon, beside COPY of the same rows into the same indexed table";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        List<DomainEventMessage<?>> warmUp = history(WARM_UP, "warm-up-");
        List<DomainEventMessage<?>> events = history(CANDIDATES, "");
        return List.of(Rounds.middle(3, () -> round(servers, warmUp, events)));
    }

    private static Measure.Share round(Servers servers, List<DomainEventMessage<?>> warmUp,
            List<DomainEventMessage<?>> events) throws Exception {
        Logins logins = servers.freshDatabase();
        var topic = Topic.create(servers.bootstrapServers());
        try (var service = RunningService.command(logins, topic, "--plumbline.relay.enabled=false")) {
            append(service, warmUp);
            double appended = append(service, events);
            double copied = copyAgain(logins, servers);
            return new Measure.Share("bulk append", "events", appended, "COPY of the same rows", copied, .5);
        }
    }

    /** @return events a second, from {@value #WRITERS} threads that take one append after the other */
    static double append(RunningService service, List<DomainEventMessage<?>> events) throws Exception {
        var store = service.bean(EventStore.class);
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            Callable<Void> writer = () -> {
                for (int from; (from = next.getAndAdd(AN_APPEND)) < events.size(); ) {
                    store.publish(events.subList(from, Math.min(events.size(), from + AN_APPEND)));
                }
                return null;
            };
            for (Future<Void> done : writers.invokeAll(Collections.nCopies(WRITERS, writer))) {
                done.get();
            }
        }
        return Rate.of(events.size(), System.nanoTime() - begun);
    }

    private static double copyAgain(Logins logins, Servers servers) throws Exception {
        try (var connection = logins.command().dataSource().getConnection()) {
            return RawCopy.again(connection, List.of("command.domain_event"), servers.freshFolder()).rowsPerSecond();
        }
    }

    /**
     * The events of a simulated history, made before any clock runs.
     *
     * @param prefix of the stream names, so that two histories fit in one store
     */
    static List<DomainEventMessage<?>> history(int candidates, String prefix) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        SimulatedEvents.streams(Simulation.run(SimulationSettings.of(candidates, 1))).forEach(stream -> {
            long sequence = 0;
            for (CandidacyEvent event : stream) {
                messages.add(new GenericDomainEventMessage<>("Candidacy", prefix + event.stream(), sequence++, event, Map.of()));
            }
        });
        return messages;
    }
}
