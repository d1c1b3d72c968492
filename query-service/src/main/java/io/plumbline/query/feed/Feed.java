package io.plumbline.query.feed;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one consumer following the topic, and starts over when Kafka or PostgreSQL fails, ever more slowly up to 5 s. */
final class Feed implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Consumers consumers;
    private final Transactions transactions;
    private final BatchTransaction batches;
    private final FeedHealth health;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Pause pause = new Pause(end);
    private volatile @Nullable Consumer<byte[], byte[]> current;

    Feed(Consumers consumers, Transactions transactions, BatchTransaction batches, FeedHealth health) {
        this.consumers = consumers;
        this.transactions = transactions;
        this.batches = batches;
        this.health = health;
    }

    /** Lets {@link #run} come to its end. Not by an interrupt: the consumer would then not say goodbye to its group. */
    void end() {
        end.countDown();
        Consumer<byte[], byte[]> polling = current;
        if (polling != null) {
            polling.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (!ended()) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            health.failed(e);
            throw e;
        }
        health.stopped();
    }

    private void attempt() throws InterruptedException {
        try {
            prepare();
            follow();
        } catch (WakeupException e) {
            LOG.debug("The feed was woken to end", e);
        } catch (SQLException | RuntimeException | ExecutionException e) {
            report(e);
            pause.take();
        }
    }

    private void prepare() throws SQLException, ExecutionException, InterruptedException {
        TopicDescription topic = consumers.topic();
        var id = new UUID(topic.topicId().getMostSignificantBits(), topic.topicId().getLeastSignificantBits());
        transactions.run(transaction -> {
            Positions.prepare(transaction, id, topic.partitions().size());
            return id;
        });
    }

    private void follow() throws InterruptedException {
        try (var consumer = consumers.open()) {
            current = consumer;
            var following = new Following(consumer, transactions, batches, consumers.kafka().topic());
            following.start();
            while (!ended()) {
                try {
                    following.step();
                    health.follows();
                    pause.reset();
                } catch (SQLException e) {
                    report(e);
                    pause.take();
                    following.rewind();
                }
            }
        } finally {
            current = null;
        }
    }

    private boolean ended() {
        return end.getCount() == 0;
    }

    private void report(Exception e) {
        health.failed(e);
        LOG.warn("The feed pauses and tries again: {}", e.toString());
    }
}
