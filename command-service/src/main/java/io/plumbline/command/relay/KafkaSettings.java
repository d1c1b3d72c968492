package io.plumbline.command.relay;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events go ({@code plumbline.kafka.*}).
 *
 * @param partitions of the topic when it is made. Later changes do nothing: a stream's order hangs on its partition
 * @param replicationFactor of the topic when it is made; absent for the broker's default
 * @param client further settings of the Kafka clients, by Kafka's own names, such as those for TLS and SASL
 */
@ConfigurationProperties("plumbline.kafka")
record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("plumbline.events") String topic,
        @DefaultValue("6") int partitions,
        @Nullable Short replicationFactor,
        @DefaultValue Map<String, String> client) {}
