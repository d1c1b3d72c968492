package io.plumbline.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.events.CandidateId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final int PARTITIONS = 4;
    private Topic topic;
    private Reader reader;

    @BeforeEach
    void open() throws Exception {
        topic = new Topic(PARTITIONS);
        reader = new Reader(topic);
    }

    @AfterEach
    void close() {
        reader.close();
        topic.close();
    }

    @Test
    void theSameEventTwiceTakesEffectOnce() throws Exception {
        for (int repeat = 0; repeat < 3; repeat++) {
            topic.send("ann", 0);
            topic.send("ann", 1);
            topic.send("bob", 0);
        }
        topic.send("ann", 0);
        topic.mark();
        reader.follow();
        reader.awaitWatermark(topic.position());
        assertThat(reader.strings("select stream || ' ' || sequence from query.seen order by 1"))
                .containsExactly("candidate/ann 0", "candidate/ann 1", "candidate/bob 0");
        assertThat(reader.number("select count(*) from query.parked_event")).isZero();
    }

    @Test
    void manyStreamsOverSeveralPartitionsArriveWholeAcrossARestart() throws Exception {
        var thread = reader.follow();
        for (int sequence = 0; sequence < 20; sequence++) {
            for (int person = 0; person < 200; person++) {
                topic.send("p" + person, sequence);
            }
            if (sequence == 10) {
                topic.flush();
                thread.stop();
                thread.start();
            }
        }
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(reader.number("select count(*) from query.seen")).isEqualTo(4_000);
        assertThat(reader.number("select count(*) from query.stream_position where last_sequence = 19")).isEqualTo(200);
        assertThat(reader.number("select count(*) from query.feed_position where next_offset > 1"))
                .as("partitions in use").isEqualTo(PARTITIONS);
    }

    @Test
    void theWatermarkIsTheLowestMarkOfAllPartitions() throws Exception {
        reader.follow();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertThat(reader.watermark().current()).isZero();
            topic.mark(partition, 70 + partition);
            topic.flush();
            reader.await("select count(*) from query.feed_position where mark > 0", partition + 1);
        }
        reader.awaitWatermark(70);
        topic.mark(0, 90);
        reader.awaitWatermark(71);
        topic.mark(1, 5);
        topic.mark(0, 95);
        reader.await("select mark from query.feed_position where partition = 0", 95);
        assertThat(reader.watermark().current()).as("marks of an older relay take nothing back").isEqualTo(71);
    }

    @Test
    void aStreamWithAGapIsParkedAsMissingUntilTheEventArrives() throws Exception {
        topic.send("ann", 0);
        topic.send("ann", 3);
        topic.send("ann", 4);
        topic.send("bob", 0);
        topic.mark();
        reader.follow();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).hasSize(2);
        assertThat(reader.parked().list(10)).singleElement().satisfies(parked -> {
            assertThat(parked.code()).isEqualTo(Trouble.MISSING);
            assertThat(parked.stream()).isEqualTo("candidate/ann");
            assertThat(parked.sequence()).isEqualTo(1);
            assertThat(parked.error()).isEqualTo("events 1 to 2 of the stream have not arrived");
            assertThat(parked.queued()).isEqualTo(2);
        });
        assertThat(new Parked(reader.dataSource()).counts()).isEqualTo(new ParkedCounts(1, 2));

        topic.send("ann", 1);
        topic.send("ann", 5);
        topic.send("ann", 2);
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).hasSize(7);
        assertThat(new Parked(reader.dataSource()).counts().none()).isTrue();
    }

    @Test
    void pagesCanWaitForAStream() throws Exception {
        var arrivals = new Arrivals(reader.dataSource());
        var ann = new CandidateId("ann");
        assertThat(arrivals.await(ann, 0, Duration.ofMillis(50))).isEqualTo(Arrival.AWAITED);
        reader.follow();
        topic.send("ann", 0);
        topic.flush();
        assertThat(arrivals.await(ann, 0, Reader.PATIENCE)).isEqualTo(Arrival.PROJECTED);
        topic.send("ann", 5);
        topic.flush();
        assertThat(arrivals.await(ann, 5, Reader.PATIENCE)).isEqualTo(Arrival.PARKED);
        assertThat(arrivals.await(ann, 0)).isEqualTo(Arrival.PROJECTED);
    }

    @Test
    void aDatabaseThatFailsIsWaitedOut() throws Exception {
        var failures = new AtomicInteger(3);
        reader.seen.before(() -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
            }
        });
        reader.follow();
        topic.send("ann", 0);
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).hasSize(1);
        assertThat(new Parked(reader.dataSource()).counts().none()).isTrue();
        assertThat(reader.health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aConsumerThatStalledDoesNotTakeEffectAfterAnotherTookOver() throws Exception {
        var entered = new CountDownLatch(1);
        var resume = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        // It stalls between reading from Kafka and locking its positions, as in a long pause of the JVM.
        var stallingSource = new StallingDataSource(reader.dataSource(), () -> {
            if (first.getAndSet(false)) {
                entered.countDown();
                awaitQuietly(resume);
            }
        });
        reader.follow(Duration.ofSeconds(2), stallingSource);
        topic.send("p0", 0);
        topic.flush();
        reader.awaitRows(1);
        stallingSource.arm();
        for (int person = 1; person < 50; person++) {
            topic.send("p" + person, 0);
        }
        topic.mark();
        topic.flush();
        entered.await();
        reader.follow();
        reader.awaitWatermark(topic.position());
        reader.awaitRows(50);
        List<String> rows = reader.rows();
        resume.countDown();
        for (int person = 0; person < 50; person++) {
            topic.send("p" + person, 1);
        }
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).hasSize(100).containsAll(rows);
        assertThat(new Parked(reader.dataSource()).counts().none()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
