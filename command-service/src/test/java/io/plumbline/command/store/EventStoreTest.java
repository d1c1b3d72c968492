package io.plumbline.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.RunningCommandService;
import io.plumbline.events.CandidateEvent.CandidateRegistered;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Event;
import io.plumbline.events.EventCodec;
import io.plumbline.events.Sealed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventStoreTest {
    private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");

    /** Everything that JSON, COPY's text format and SQL give a meaning to. */
    private static final String HOSTILE = "a\\b\t\"c\"\n'd'\r\u0001{e} \\N \\. ünï \uD83D\uDE00 \u2028";

    private static RunningCommandService service;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void keepsTheContractsJsonUnderTheContractsNames() {
        append(event("sql", 0, "plain"));

        var row = sql().sql("select * from domain_event where aggregate_identifier = 'candidate/sql'")
                .query()
                .singleRow();
        assertThat(row.get("payload_type")).isEqualTo("candidate-registered");
        assertThat(row.get("payload_revision")).isEqualTo(1);
        assertThat(row.get("type")).isEqualTo("Candidate");
        assertThat(row.get("sequence_number")).isEqualTo(0L);
        assertThat(row.get("payload").toString()).isEqualTo(new EventCodec().write(registered("sql", "plain")));
        assertThat(row.get("meta_data").toString()).isEqualTo("{\"by\":\"ann\"}");
    }

    @Test
    void readsBackWhatWasAppendedOneByOneAndInBulk() {
        append(event("few", 0, HOSTILE));
        append(many("many", 0, 900));

        assertThat(stream("few")).containsExactly(registered("few", HOSTILE));
        assertThat(stream("many")).hasSize(900).allMatch(registered("many", HOSTILE)::equals);
        assertThat(store().lastSequenceNumberFor("candidate/many")).contains(899L);
        assertThat(store().readEvents("candidate/few").next().getMetaData()).containsEntry("by", "ann");
    }

    @Test
    void readsStreamsThatFillABatchExactly() {
        append(many("full", 0, 1_000));
        append(many("full", 1_000, 1_000));
        append(event("full", 2_000, "last"));

        assertThat(stream("full")).hasSize(2_001);
    }

    @Test
    void refusesTheSecondOfTwoWritersAtOnePlace() {
        append(many("raced", 0, 2));

        assertThatThrownBy(() -> append(event("raced", 1, "late"))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> append(many("raced", 1, 100))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> append(event("raced", 0, "late")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(stream("raced")).hasSize(2);
    }

    @Test
    void refusesWhatNoReaderCouldFollow() {
        assertThatThrownBy(() -> append(many("wide", 0, 1_001))).isInstanceOf(EventStoreException.class);
        assertThatThrownBy(() -> store().publish(GenericEventMessage.asEventMessage(registered("none", "x"))))
                .isInstanceOf(EventStoreException.class);
        assertThat(stream("wide")).isEmpty();
    }

    @Test
    void neverChangesAnEvent() {
        append(event("kept", 0, "x"));

        for (String change : List.of("update domain_event set type = ''", "delete from domain_event", "truncate domain_event")) {
            assertThatThrownBy(() -> sql().sql(change).update()).hasMessageContaining("events are never changed");
        }
    }

    @Test
    void endsTransactionsWellBeforeTheGapTimeout() throws SQLException {
        try (Connection connection = service.bean(javax.sql.DataSource.class).getConnection();
                var row = connection.createStatement().executeQuery("show transaction_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("30s");
        }
    }

    private static JdbcClient sql() {
        return service.bean(JdbcClient.class);
    }

    private static EventStore store() {
        return service.bean(EventStore.class);
    }

    private static List<Event> stream(String candidate) {
        return store()
                .readEvents("candidate/" + candidate)
                .asStream()
                .<Event>map(message -> (Event) message.getPayload())
                .toList();
    }

    private static void append(DomainEventMessage<?> event) {
        store().publish(event);
    }

    private static void append(List<DomainEventMessage<?>> events) {
        store().publish(events);
    }

    private static List<DomainEventMessage<?>> many(String candidate, int first, int count) {
        return new ArrayList<>(IntStream.range(first, first + count)
                .mapToObj(sequence -> event(candidate, sequence, HOSTILE))
                .toList());
    }

    private static DomainEventMessage<?> event(String candidate, int sequence, String ciphertext) {
        return new GenericDomainEventMessage<>(
                "Candidate",
                "candidate/" + candidate,
                sequence,
                registered(candidate, ciphertext),
                MetaData.with("by", "ann"));
    }

    private static CandidateRegistered registered(String candidate, String ciphertext) {
        return new CandidateRegistered(
                new CandidateId(candidate), new Sealed(ciphertext, List.of("candidate/" + candidate)), null, T);
    }
}
