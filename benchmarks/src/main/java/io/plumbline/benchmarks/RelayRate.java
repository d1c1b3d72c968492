package io.plumbline.benchmarks;

import io.plumbline.embedded.Logins;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A full store to Kafka, beside Kafka's own producer with the same events, and beside the append that filled the store. */
final class RelayRate implements Benchmark {

    private static final int CANDIDATES = 25_000;
    private static final String CARRIED = "select coalesce(max(position), 0) from command.relay where topic = ?";
    private static final String NEWEST = "select max(global_index) from command.domain_event";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String about() {
        return "the store to Kafka, beside the plain idempotent producer, and beside bulk append";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        Logins logins = servers.freshDatabase();
        var topic = Topic.create(servers.bootstrapServers());
        double appended;
        try (var service = RunningService.command(logins, topic, "--plumbline.relay.enabled=false")) {
            List<DomainEventMessage<?>> events = BulkAppend.history(CANDIDATES, "");
            appended = BulkAppend.append(service, events);
        }
        double relayed = relay(logins, topic);
        List<PlainProducer.Message> messages = Limits.messages(CANDIDATES);
        double produced = PlainProducer.perSecond(Topic.create(servers.bootstrapServers()), messages);
        return List.of(
                new Measure.Share("relay", "events", relayed, "plain idempotent producer", produced, .3),
                new Measure.Share("relay", "events", relayed, "bulk append", appended, 1));
    }

    /** @return acknowledged events a second, from the moment a tenth is through and the code is warm */
    private static double relay(Logins logins, Topic topic) throws Exception {
        try (var connection = logins.command().dataSource().getConnection();
                var _ = RunningService.command(logins, topic)) {
            long newest = number(connection, NEWEST, null);
            return Rate.ofRest(newest, () -> number(connection, CARRIED, topic.name()));
        }
    }

    private static long number(Connection connection, String query, @Nullable String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
