package io.plumbline.command.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic as it must be: it keeps everything, and a stream stays in its partition. */
record EventTopic(KafkaSettings kafka) {
    /** An event may be as long as the store takes it; a broker's usual limit of 1 MiB would stop the relay for good. */
    static final int LONGEST_MESSAGE = 16 << 20;

    private static final Map<String, String> KEEPS_EVERYTHING =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    /**
     * Makes the topic if it is not there, and answers its partitions.
     *
     * @param before how many it had when it was made, as far as anybody remembers
     * @throws UnfitTopicException if it would lose events, or has other partitions than it had
     */
    int ensure(Admin admin, OptionalInt before) throws ExecutionException, InterruptedException {
        int partitions = partitions(admin, before);
        check(admin);
        if (before.isPresent() && before.getAsInt() != partitions) {
            throw new UnfitTopicException("the topic " + kafka.topic() + " was made with " + before.getAsInt()
                    + " partitions and has " + partitions + ": its streams are no longer in order. Name a new topic"
                    + " (plumbline.kafka.topic), which is filled from the store, and rebuild the projections");
        }
        return partitions;
    }

    private int partitions(Admin admin, OptionalInt before) throws ExecutionException, InterruptedException {
        Optional<Integer> found = find(admin);
        if (found.isPresent()) {
            return found.get();
        }
        create(admin, before.orElse(kafka.partitions()));
        return find(admin).orElseThrow(() -> new UnfitTopicException("the topic " + kafka.topic() + " is not there yet"));
    }

    private Optional<Integer> find(Admin admin) throws ExecutionException, InterruptedException {
        try {
            var description = admin.describeTopics(List.of(kafka.topic())).topicNameValues().get(kafka.topic()).get();
            return Optional.of(description.partitions().size());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void create(Admin admin, int partitions) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(
                kafka.topic(), Optional.of(partitions), Optional.ofNullable(kafka.replicationFactor()));
        var settings = new TreeMap<>(KEEPS_EVERYTHING);
        settings.put("max.message.bytes", Integer.toString(LONGEST_MESSAGE));
        try {
            admin.createTopics(List.of(topic.configs(settings))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void check(Admin admin) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, kafka.topic());
        Config found = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        KEEPS_EVERYTHING.forEach((name, wanted) -> {
            String value = found.get(name).value();
            if (!wanted.equals(value)) {
                throw new UnfitTopicException("the topic " + kafka.topic() + " has " + name + "=" + value
                        + " and would lose events; set it to " + wanted);
            }
        });
    }
}
