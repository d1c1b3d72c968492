package io.plumbline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.embedded.TestBroker;
import io.plumbline.events.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final Store store = new Store();
    private final Relays relays = new Relays(store);

    @AfterEach
    void close() {
        relays.close();
    }

    @Test
    void carriesEveryStreamInOrderWithItsEnvelope() throws Exception {
        for (int person = 0; person < 40; person++) {
            store.append("p" + person, 0, 9);
        }
        relays.start();
        try (Tap tap = relays.tap()) {
            store.append("late", 0, 4);
            tap.awaitMark(store.newest());
            assertThat(tap.partitions()).isEqualTo(Relays.PARTITIONS);
            assertThat(tap.events()).hasSize(405);
            assertThat(tap.records().values()).allSatisfy(RelayTest::isInOrder);
            var codec = new EventCodec();
            assertThat(tap.events()).allSatisfy(seen -> {
                var event = codec.read(seen.envelope().type(), seen.envelope().version(),
                        new String(seen.payload(), StandardCharsets.UTF_8));
                assertThat(event.occurredAt()).isEqualTo(seen.envelope().occurredAt());
                assertThat(event.stream().toString()).isEqualTo(seen.envelope().stream());
            });
        }
    }

    @Test
    void aTransactionHeldOpenWhileFiftyThousandLaterEventsCommitIsNotPassedOver() throws Exception {
        relays.start();
        try (Tap tap = relays.tap(); Connection held = store.open()) {
            store.append("first", 0, 0);
            Store.append(held, "held", 0, 2);
            for (int chunk = 0; chunk < 50; chunk++) {
                store.append("p" + chunk, 0, 999);
            }
            tap.awaitEvents(50_001);
            assertThat(tap.lowestMark()).as("the mark waits below what is still open").isLessThanOrEqualTo(1);
            held.commit();
            tap.awaitMark(store.newest());
            assertThat(tap.positions()).hasSize(50_004);
            assertThat(tap.records().values()).allSatisfy(RelayTest::marksAreTrue);
            store.await("select cardinality(gap_from) from command.relay", 0);
        }
    }

    @Test
    void aTransactionThatFailedHoldsTheMarkBackNoLonger() throws Exception {
        relays.start();
        try (Tap tap = relays.tap(); Connection held = store.open()) {
            Store.append(held, "held", 0, 9);
            store.append("ann", 0, 4);
            tap.awaitEvents(5);
            held.rollback();
            tap.awaitMark(15);
            assertThat(tap.positions()).hasSize(5);
        }
    }

    @Test
    void whatIsOpenWhileTheRelayChangesHandsIsNotPassedOver() throws Exception {
        RelayThread first = relays.start();
        try (Tap tap = relays.tap(); Connection held = store.open()) {
            Store.append(held, "held", 0, 9);
            store.append("ann", 0, 4);
            tap.awaitEvents(5);
            store.await("select gap_to[1] from command.relay", 10);
            first.stop();
            store.append("ann", 5, 9);
            relays.start();
            tap.awaitEvents(10);
            held.commit();
            tap.awaitEvents(20);
            tap.awaitMark(20);
        }
    }

    @Test
    void oneCarriesAndTheOtherTakesOver() throws Exception {
        RelayThread first = relays.start();
        try (Tap tap = relays.tap()) {
            relays.start();
            store.append("ann", 0, 99);
            tap.awaitMark(100);
            first.stop();
            store.append("ann", 100, 199);
            tap.awaitMark(200);
            assertThat(tap.events()).as("nobody sent twice").hasSize(200);
        }
    }

    @Test
    void aLostConnectionIsWaitedOut() throws Exception {
        relays.start();
        try (Tap tap = relays.tap()) {
            store.append("ann", 0, 9);
            tap.awaitMark(10);
            assertThat(store.number("""
                    select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'
                    and database = (select oid from pg_database where datname = current_database())""")).isEqualTo(1);
            store.append("ann", 10, 19);
            tap.awaitMark(20);
        }
    }

    @Test
    void aResetCarriesTheWholeStoreOnceMore() throws Exception {
        relays.start();
        store.append("ann", 0, 9);
        try (Tap tap = relays.tap()) {
            tap.awaitMark(10);
            try (Connection connection = store.dataSource().getConnection()) {
                RelayTable.reset(connection, relays.topic);
            }
            long deadline = System.nanoTime() + Store.PATIENCE.toNanos();
            while (tap.events().size() < 20 && System.nanoTime() < deadline) {
                tap.read();
            }
            assertThat(tap.events()).hasSize(20);
            assertThat(tap.positions()).hasSize(10);
            store.await("select position from command.relay", 10);
        }
    }

    @Test
    void aTopicThatWouldLoseEventsIsRefusedUntilItIsPutRight() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(relays.topic, Optional.of(1), Optional.empty())
                    .configs(Map.of("retention.ms", "86400000")))).all().get();
            store.append("ann", 0, 9);
            relays.start();
            awaitHealth("retention.ms=86400000");
            assertThat(store.number("select position from command.relay")).isZero();
            admin.incrementalAlterConfigs(Map.of(
                    new ConfigResource(ConfigResource.Type.TOPIC, relays.topic),
                    List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET))))
                    .all().get();
            store.await("select position from command.relay", 10);
        }
    }

    @Test
    void aTopicWithMorePartitionsThanItWasMadeWithIsRefused() throws Exception {
        RelayThread first = relays.start();
        relays.tap().close();
        first.stop();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.createPartitions(Map.of(relays.topic, NewPartitions.increaseTo(5))).all().get();
        }
        relays.start(5);
        awaitHealth("made with 3 partitions and has 5");
    }

    private void awaitHealth(String text) throws InterruptedException {
        long deadline = System.nanoTime() + Store.PATIENCE.toNanos();
        while (!relays.health.health().getDetails().toString().contains(text) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(relays.health.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(relays.health.health().getDetails().toString()).contains(text);
    }

    static void isInOrder(List<Tap.Seen> partition) {
        var last = new HashMap<String, Long>();
        for (Tap.Seen seen : partition) {
            if (!seen.isMark()) {
                String stream = seen.envelope().stream();
                assertThat(seen.envelope().sequence()).as(stream).isEqualTo(last.getOrDefault(stream, -1L) + 1);
                last.put(stream, seen.envelope().sequence());
            }
        }
    }

    /** After a mark nothing comes for the first time that belongs before it. */
    static void marksAreTrue(List<Tap.Seen> partition) {
        long mark = -1;
        var known = new java.util.HashSet<Long>();
        for (Tap.Seen seen : partition) {
            if (seen.isMark()) {
                mark = Math.max(mark, seen.position());
            } else if (known.add(seen.position())) {
                assertThat(seen.position()).as("first seen after the mark %s", mark).isGreaterThan(mark);
            }
        }
    }
}
