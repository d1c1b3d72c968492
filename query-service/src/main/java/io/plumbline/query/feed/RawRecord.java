package io.plumbline.query.feed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as Kafka or the parking lot holds it, before anybody tried to understand it. */
record RawRecord(
        int partition, long offset, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {

    static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = LinkedHashMap.newLinkedHashMap(12);
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        String key = record.key() == null ? null : text(record.key());
        return new RawRecord(record.partition(), record.offset(), key, headers, record.value());
    }

    /** PostgreSQL's text cannot hold U+0000, and no name or number of ours has one. */
    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replace('\u0000', '\uFFFD');
    }
}
