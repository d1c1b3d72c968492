package io.plumbline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @Test
    void keepsRecordsBetweenStarts(@TempDir Path folder) throws Exception {
        try (var broker = EmbeddedBroker.start(folder)) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
            }
            send(broker.bootstrapServers(), "kept", "first");
        }
        try (var broker = EmbeddedBroker.start(folder)) {
            send(broker.bootstrapServers(), "kept", "second");
            assertThat(read(broker.bootstrapServers(), "kept", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void theSharedBrokerGivesEachTestItsTopic() throws Exception {
        var topic = TestBroker.freshTopic(1);
        send(TestBroker.bootstrapServers(), topic, "mine");
        assertThat(read(TestBroker.bootstrapServers(), topic, 1)).containsExactly("mine");
        assertThat(TestBroker.freshTopic(3)).isNotEqualTo(topic);
    }

    private static void send(String bootstrapServers, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        }
    }

    private static List<String> read(String bootstrapServers, String topic, int count) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (int polls = 0; values.size() < count && polls < 50; polls++) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
        }
        return values;
    }
}
