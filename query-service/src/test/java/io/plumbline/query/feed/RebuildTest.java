package io.plumbline.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private Topic topic;
    private Reader reader;

    @BeforeEach
    void open() throws Exception {
        topic = new Topic(3);
        reader = new Reader(topic);
        reader.follow();
        for (int sequence = 0; sequence < 10; sequence++) {
            for (int person = 0; person < 100; person++) {
                topic.send("p" + person, sequence);
            }
        }
        topic.mark();
        reader.awaitWatermark(topic.position());
    }

    @AfterEach
    void close() {
        reader.close();
        topic.close();
    }

    @Test
    void replayGivesIdenticalRowsWhileTheFeedRuns() throws Exception {
        List<String> rows = reader.rows();
        List<String> streams = streams();
        reader.rebuild().start();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).hasSize(1_000).isEqualTo(rows);
        assertThat(streams()).isEqualTo(streams);
        assertThat(progress().running()).isFalse();
        assertThat(progress().replayed()).isEqualTo(1_003).isEqualTo(progress().total());
        topic.send("p1", 10);
        topic.mark();
        reader.awaitWatermark(topic.position());
        assertThat(reader.rows()).hasSize(1_001);
    }

    @Test
    void aStoreRelayedOnceMoreChangesNothing() throws Exception {
        List<String> rows = reader.rows();
        long position = topic.position();
        topic.resend(() -> {
            for (int sequence = 0; sequence < 10; sequence++) {
                for (int person = 0; person < 100; person++) {
                    topic.send("p" + person, sequence);
                }
            }
        });
        topic.mark();
        reader.await("select sum(next_offset) from query.feed_position", 2_006);
        assertThat(reader.rows()).isEqualTo(rows);
        reader.rebuild().start();
        reader.await("select sum(next_offset) from query.feed_position", 2_006);
        assertThat(reader.rows()).isEqualTo(rows);
        assertThat(reader.watermark().current()).isEqualTo(position);
    }

    @Test
    void aReaderThatHoldsSeesNeitherAnEmptyNorAHalfReplay() throws Exception {
        try (Connection connection = reader.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long watermark = reader.watermark().hold(connection);
            var rebuild = CompletableFuture.runAsync(() -> {
                try {
                    reader.rebuild().start();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            reader.await("select count(*) from pg_locks where not granted and relation = 'query.rebuild'::regclass", 1);
            assertThat(count(connection)).isEqualTo(1_000);
            assertThat(watermark).isEqualTo(1_000);
            connection.commit();
            rebuild.get(30, TimeUnit.SECONDS);
        }
        reader.awaitWatermark(1_000);
        assertThat(reader.rows()).hasSize(1_000);
    }

    private static long count(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from query.seen")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private RebuildProgress progress() throws Exception {
        return new Transactions(reader.dataSource()).run(RebuildProgress::read);
    }

    private List<String> streams() throws Exception {
        return reader.strings("select stream_position::text from query.stream_position order by 1");
    }
}
