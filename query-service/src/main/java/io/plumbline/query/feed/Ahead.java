package io.plumbline.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that have been polled and are being understood on another thread: reading JSON is half the work of a replay,
 * and needs neither order nor PostgreSQL.
 *
 * @param positions how often the consumer had been moved when they were polled: moved since, they are not the next ones
 * @param next where each of their partitions is after them
 */
record Ahead(int positions, Map<Integer, Long> next, CompletableFuture<List<Incoming>> understood) {

    static Ahead of(ConsumerRecords<byte[], byte[]> records, int positions, Decoder decoder) {
        Map<Integer, Long> next = records.partitions().stream().collect(Collectors.toMap(
                TopicPartition::partition, partition -> records.records(partition).getLast().offset() + 1));
        return new Ahead(positions, next, CompletableFuture.supplyAsync(() -> {
            List<Incoming> incoming = new ArrayList<>(records.count());
            for (ConsumerRecord<byte[], byte[]> record : records) {
                incoming.add(decoder.decode(RawRecord.of(record)));
            }
            return incoming;
        }));
    }
}
