package io.plumbline.query.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

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

    /** Polls once, and brings what came into PostgreSQL. */
    void step() throws SQLException {
        ConsumerRecords<byte[], byte[]> records;
        try {
            records = consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            startOver(e.partitions());
            return;
        }
        if (!records.isEmpty()) {
            take(records);
        } else if (System.nanoTime() - checkedAt > BETWEEN_CHECKS.toNanos()) {
            checkedAt = System.nanoTime();
            move(transactions.run(transaction -> Positions.read(transaction, left.keySet())));
        }
    }

    /** Goes back to where PostgreSQL was left, after a batch that could not be brought in. */
    void rewind() {
        left.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws SQLException {
        var before = new HashMap<Integer, Long>();
        var after = new HashMap<Integer, Long>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> own = records.records(partition);
            before.put(partition.partition(), left.get(partition.partition()));
            after.put(partition.partition(), own.getLast().offset() + 1);
        }
        List<RawRecord> raw = StreamSupport.stream(records.spliterator(), false).map(RawRecord::of).toList();
        Map<Integer, Long> now = batches.apply(before, after, raw);
        if (now == after) {
            left.putAll(after);
        } else {
            // The batch is undone as a whole; the partitions nobody moved are read again from where they were left.
            before.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
            move(now);
        }
    }

    /** Follows a position that somebody else moved: another owner in the meantime, or a rebuild. */
    private void move(Map<Integer, Long> now) {
        now.forEach((partition, offset) -> {
            if (!offset.equals(left.put(partition, offset))) {
                consumer.seek(new TopicPartition(topic, partition), offset);
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
            Map<Integer, Long> positions = transactions.run(transaction -> Positions.read(transaction, numbers));
            left.putAll(positions);
            positions.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
        } catch (SQLException e) {
            throw new FeedUnavailableException("reading positions", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> left.remove(partition.partition()));
    }
}
