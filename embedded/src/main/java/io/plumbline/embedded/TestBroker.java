package io.plumbline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One real broker shared by every test of this JVM: started at the first call, stopped and wiped with the JVM. */
public final class TestBroker {

    private TestBroker() {}

    public static String bootstrapServers() {
        return Shared.BROKER.bootstrapServers();
    }

    /** Makes a topic of its own for one test, with unlimited retention, and returns its name. */
    public static String freshTopic(int partitions) {
        var name = "test." + UUID.randomUUID();
        var topic = new NewTopic(name, Optional.of(partitions), Optional.of((short) 1))
                .configs(Map.of("retention.ms", "-1"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no topic " + name, failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making " + name, interrupted);
        }
        return name;
    }

    private static final class Shared {
        private static final EmbeddedBroker BROKER = start();

        private static EmbeddedBroker start() {
            try {
                var folder = TemporaryFolder.create("plumbline-kafka");
                var broker = EmbeddedBroker.start(folder.path());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    broker.close();
                    folder.delete();
                }));
                return broker;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
