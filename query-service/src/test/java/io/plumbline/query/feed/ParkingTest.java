package io.plumbline.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.events.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkingTest {
    private Topic topic;
    private Reader reader;

    @BeforeEach
    void open() throws Exception {
        topic = new Topic(2);
        reader = new Reader(topic);
    }

    @AfterEach
    void close() {
        reader.close();
        topic.close();
    }

    @Test
    void aPoisonEventIsParkedWithItsBytesAndTheOtherStreamsFlow() throws Exception {
        reader.seen.poison("ann", 2);
        for (int sequence = 0; sequence < 6; sequence++) {
            for (String candidate : List.of("ann", "bob", "cy", "dee")) {
                topic.send(candidate, sequence);
            }
        }
        topic.mark();
        reader.follow();
        reader.awaitWatermark(topic.position());
        assertThat(streams()).containsExactly("ann 1", "bob 5", "cy 5", "dee 5");
        assertThat(reader.parked().list(10)).singleElement().satisfies(parked -> {
            assertThat(parked.stream()).isEqualTo("candidate/ann");
            assertThat(parked.sequence()).isEqualTo(2);
            assertThat(parked.code()).isEqualTo(Trouble.REFUSED);
            assertThat(parked.error()).contains("cannot digest [candidate/ann#2]");
            assertThat(parked.type()).isEqualTo("candidate-merged");
            assertThat(parked.payload()).isEqualTo(new String(Topic.payload("ann", 2), StandardCharsets.UTF_8));
            assertThat(parked.queued()).isEqualTo(4);
        });
        assertThat(reader.strings("select code from query.parked_event order by sequence"))
                .containsExactly(Trouble.REFUSED, Trouble.QUEUED, Trouble.QUEUED, Trouble.QUEUED);

        topic.send("ann", 6);
        topic.send("ann", 2);
        topic.send("bob", 6);
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(streams()).startsWith("ann 1", "bob 6");
        assertThat(new Parked(reader.dataSource()).counts()).isEqualTo(new ParkedCounts(1, 5));
    }

    @Test
    void aRetryFreesTheWholeStreamOnceTheProjectionIsRepaired() throws Exception {
        poisonAnn();
        assertThat(reader.parked().retry("candidate/ann")).isFalse();
        assertThat(streams()).containsExactly("ann 1");
        reader.seen.cure();
        assertThat(reader.parked().retry("candidate/ann")).isTrue();
        assertThat(streams()).containsExactly("ann 5");
        assertThat(new Parked(reader.dataSource()).counts().none()).isTrue();
        topic.send("ann", 6);
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(streams()).containsExactly("ann 6");
        assertThatThrownBy(() -> reader.parked().retry("candidate/ann")).isInstanceOf(NotParkedException.class);
    }

    @Test
    void aSkipDoesWithoutTheEventForEverAndLetsTheOthersGoOn() throws Exception {
        poisonAnn();
        assertThatThrownBy(() -> reader.parked().skip("candidate/ann", 3, "root"))
                .isInstanceOf(NotParkedException.class);
        reader.parked().skip("candidate/ann", 2, "root");
        assertThat(reader.strings("select sequence::text from query.seen order by sequence"))
                .containsExactly("0", "1", "3", "4", "5");
        assertThat(reader.strings("select skipped_by || ' ' || code from query.skipped_event"))
                .containsExactly("root PROJECTION_FAILED");
        List<String> rows = reader.rows();
        reader.rebuild().start();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).as("a rebuild skips it again").isEqualTo(rows);
        assertThat(new Parked(reader.dataSource()).counts().none()).isTrue();
    }

    @Test
    void eventsThatAreMissingCanBeSkippedAndAreWelcomeIfTheyComeInARebuild() throws Exception {
        topic.send("ann", 0);
        topic.send("ann", 3);
        topic.mark();
        reader.follow();
        reader.awaitWatermark(topic.position());
        reader.parked().skip("candidate/ann", 1, "root");
        assertThat(reader.strings("select sequence::text from query.seen order by sequence")).containsExactly("0", "3");
        reader.rebuild().start();
        reader.awaitWatermark(topic.position());
        assertThat(reader.strings("select sequence::text from query.seen order by sequence")).containsExactly("0", "3");
    }

    @Test
    void whatCannotBeReadIsParkedAndNothingStops() throws Exception {
        topic.send(renamed("candidate-teleported", 1, "ann"), Topic.payload("ann", 0));
        topic.send(renamed("candidate-merged", 99, "bob"), Topic.payload("bob", 0));
        topic.send(Topic.envelope("cy", 0, 7), "not json".getBytes(StandardCharsets.UTF_8));
        topic.send(Topic.envelope("dee", 0, 8), null);
        topic.send(Topic.envelope("eve", 0, 9), Topic.payload("someone-else", 0));
        topic.send("candidate/fay", Map.of("ce_type", "candidate-merged"), Topic.payload("fay", 0));
        topic.send(null, Map.of(), "junk\u0000".getBytes(StandardCharsets.UTF_8));
        topic.send(null, Map.of("ce_type", "low-water-mark", "ce_position", "x\u0000"), null);
        topic.send("gus", 0);
        topic.mark();
        reader.follow();
        reader.awaitRows(1);
        reader.await("select count(*) from query.parked_event", 8);
        assertThat(reader.strings("select coalesce(stream, '-') || ' ' || code from query.parked_event order by 1"))
                .containsExactly(
                        "- MALFORMED_ENVELOPE", "- MALFORMED_ENVELOPE", "- MALFORMED_ENVELOPE",
                        "candidate/ann UNKNOWN_EVENT", "candidate/bob UNKNOWN_VERSION",
                        "candidate/cy MALFORMED_EVENT", "candidate/dee MALFORMED_EVENT",
                        "candidate/eve MALFORMED_EVENT");
        assertThat(reader.parked().list(100)).hasSize(8);
        ParkedStream stray = reader.parked().list(100).stream().filter(one -> one.stream() == null).findFirst().orElseThrow();
        String[] place = stray.record().split(":");
        reader.parked().drop(Integer.parseInt(place[0]), Long.parseLong(place[1]));
        assertThat(new Parked(reader.dataSource()).counts()).isEqualTo(new ParkedCounts(5, 7));
    }

    @Test
    void aLongQueueDrainsInOneGo() throws Exception {
        reader.seen.poison("ann", 0);
        for (int sequence = 0; sequence < 2_500; sequence++) {
            topic.send("ann", sequence);
        }
        topic.mark();
        reader.follow();
        reader.awaitWatermark(topic.position());
        reader.await("select count(*) from query.parked_event", 2_500);
        reader.seen.cure();
        reader.seen.poison("ann", 1_700);
        assertThat(reader.parked().retry("candidate/ann")).isFalse();
        assertThat(streams()).containsExactly("ann 1699");
        reader.seen.cure();
        assertThat(reader.parked().retry("candidate/ann")).isTrue();
        assertThat(streams()).containsExactly("ann 2499");
        assertThat(reader.rows()).hasSize(2_500);
    }

    private void poisonAnn() throws Exception {
        reader.seen.poison("ann", 2);
        for (int sequence = 0; sequence < 6; sequence++) {
            topic.send("ann", sequence);
        }
        topic.mark();
        reader.follow();
        reader.awaitWatermark(topic.position());
        assertThat(streams()).containsExactly("ann 1");
    }

    private List<String> streams() throws Exception {
        return reader.strings("select substr(stream, 11) || ' ' || max(sequence) from query.seen group by stream order by 1");
    }

    private static Envelope renamed(String type, int version, String candidate) {
        Envelope plain = Topic.envelope(candidate, 0, 1);
        return new Envelope(plain.id(), type, version, plain.stream(), 0, 1, plain.occurredAt(), plain.recordedAt());
    }
}
