package io.plumbline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Writers that commit, linger and fail, all at once, while the relay reads. */
class RelayUnderLoadTest {
    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 120;

    @Test
    void everyCommittedEventArrivesInItsStreamsOrderAndBeforeItsMark() throws Exception {
        var store = new Store();
        try (var relays = new Relays(store)) {
            relays.start();
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                List<Future<?>> done = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int number = writer;
                    done.add(writers.submit(() -> write(store, number)));
                }
                for (Future<?> one : done) {
                    one.get();
                }
            }
            try (Tap tap = relays.tap()) {
                tap.awaitMark(store.newest());
                assertThat(tap.positions()).hasSize((int) store.number("select count(*) from command.domain_event"));
                assertThat(tap.events()).hasSameSizeAs(tap.positions());
                assertThat(tap.records().values()).allSatisfy(RelayTest::isInOrder).allSatisfy(RelayTest::marksAreTrue);
            }
        }
    }

    private static Void write(Store store, int writer) throws Exception {
        var random = new Random(writer);
        long[] next = new long[5];
        for (int i = 0; i < TRANSACTIONS; i++) {
            int stream = random.nextInt(next.length);
            int events = 1 + random.nextInt(30);
            try (Connection connection = store.open()) {
                Store.append(connection, writer + "-" + stream, next[stream], next[stream] + events - 1);
                Thread.sleep(random.nextInt(20) == 0 ? 150 : random.nextInt(3));
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    next[stream] += events;
                }
            }
        }
        return null;
    }
}
