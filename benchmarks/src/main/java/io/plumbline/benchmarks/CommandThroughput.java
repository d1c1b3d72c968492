package io.plumbline.benchmarks;

import io.plumbline.command.Commands;
import io.plumbline.embedded.Logins;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commands from eight clients, decided by the aggregate from its stream and appended, beside single-row commits.
 * The relay rests: it has a program of its own, and would work through one side's measuring and the other's.
 */
final class CommandThroughput implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int PAYLOAD_BYTES = 900;
    private static final int WARM_UP = 30_000;
    private static final Duration TIME = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String about() {
        return "commands through Axon from 8 clients, beside single-row commits from 8 threads";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        Logins logins = servers.freshDatabase();
        var topic = Topic.create(servers.bootstrapServers());
        var candidacies = new AtomicLong();
        try (var service = RunningService.command(logins, topic, "--plumbline.relay.enabled=false")) {
            var commands = service.bean(Commands.class);
            return List.of(Rounds.middle(3, () -> {
                double sent = Rate.of(CLIENTS, WARM_UP, TIME, () -> new CandidacyClient(commands, candidacies));
                double commits = SingleRowCommits.perSecond(logins.command().dataSource(), CLIENTS, PAYLOAD_BYTES,
                        WARM_UP / 10, TIME);
                return new Measure.Share("commands", "commands", sent, "single-row commits, 8 threads", commits, .5);
            }));
        }
    }
}
