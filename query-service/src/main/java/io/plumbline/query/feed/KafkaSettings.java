package io.plumbline.query.feed;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events come from ({@code plumbline.kafka.*}).
 *
 * @param client further settings of the Kafka clients, by Kafka's own names, such as those for TLS and SASL
 */
@ConfigurationProperties("plumbline.kafka")
record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("plumbline.events") String topic,
        @DefaultValue Map<String, String> client) {}
