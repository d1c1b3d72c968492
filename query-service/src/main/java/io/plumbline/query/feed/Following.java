package io.plumbline.query.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One Kafka consumer at work, from its first poll until something fails. Used by one thread. */
final class Following implements ConsumerRebalanceListener {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Transactions transactions;
    private final BatchTransaction batches;
    private final String topic;
    /** Where this consumer left each of its partitions in PostgreSQL. */
    private final Map<Integer, Long> left = new HashMap<>();
    private final Decoder decoder = new Decoder();
    private @Nullable Ahead ahead;
    /** How often this consumer's positions were moved, other than by polling. */
    private int positions;
    private long checkedAt = System.nanoTime();

    Following(Consumer<byte[], byte[]> consumer, Transactions transactions, BatchTransaction batches, String topic) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.batches = batches;
        this.topic = topic;
    }

    void start() {
        consumer.subscribe(List.of(topic), this);
    }

    /** Brings the records at hand into PostgreSQL, while those after them are polled and understood. */
    void step() throws SQLException {
        Ahead now = ahead == null ? poll(POLL) : ahead;
        ahead = null;
        if (now == null) {
            look();
            return;
        }
        ahead = poll(Duration.ZERO);
        if (now.positions() == positions) {
            take(now);
        } else {
            // The consumer was moved, or its partitions given away, between the two polls.
            rewind();
        }
    }

    /** Goes back to where PostgreSQL was left, after a batch that could not be brought in. */
    void rewind() {
        ahead = null;
        left.forEach(this::seek);
    }

    private @Nullable Ahead poll(Duration wait) throws SQLException {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
            return records.isEmpty() ? null : Ahead.of(records, positions, decoder);
        } catch (OffsetOutOfRangeException e) {
            startOver(e.partitions());
            return null;
        }
    }

    private void look() throws SQLException {
        if (System.nanoTime() - checkedAt > BETWEEN_CHECKS.toNanos()) {
            checkedAt = System.nanoTime();
            move(transactions.run(transaction -> Positions.read(transaction, left.keySet())));
        }
    }

    private void take(Ahead batch) throws SQLException {
        var before = new HashMap<Integer, Long>();
        batch.next().keySet().forEach(partition -> before.put(partition, left.get(partition)));
        Map<Integer, Long> now = batches.apply(before, batch.next(), batch.understood().join());
        if (now == batch.next()) {
            left.putAll(now);
        } else {
            // The batch is undone as a whole; the partitions nobody moved are read again from where they were left.
            before.forEach(this::seek);
            move(now);
        }
    }

    private void seek(int partition, long offset) {
        positions++;
        consumer.seek(new TopicPartition(topic, partition), offset);
    }

    /** Follows a position that somebody else moved: another owner in the meantime, or a rebuild. */
    private void move(Map<Integer, Long> now) {
        now.forEach((partition, offset) -> {
            if (!offset.equals(left.put(partition, offset))) {
                seek(partition, offset);
            }
        });
    }

    /** Kafka does not have the position any more, having lost its end or its start: what it has is read from the start. */
    private void startOver(Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        var before = new HashMap<Integer, Long>();
        var after = new HashMap<Integer, Long>();
        beginnings.forEach((partition, offset) -> {
            before.put(partition.partition(), left.get(partition.partition()));
            after.put(partition.partition(), offset);
        });
        move(batches.apply(before, after, List.of()));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
        try {
            Map<Integer, Long> found = transactions.run(transaction -> Positions.read(transaction, numbers));
            left.putAll(found);
            found.forEach(this::seek);
        } catch (SQLException e) {
            throw new FeedUnavailableException("reading positions", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        positions++;
        partitions.forEach(partition -> left.remove(partition.partition()));
    }
}
