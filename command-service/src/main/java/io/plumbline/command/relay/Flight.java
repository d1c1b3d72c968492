package io.plumbline.command.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Records sent together and not yet acknowledged, every one. */
final class Flight implements Callback {
    private final CountDownLatch open;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Flight(int records) {
        open = new CountDownLatch(records);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception != null) {
            failure.compareAndSet(null, exception);
        }
        open.countDown();
    }

    /**
     * Answers whether every record is acknowledged by then.
     *
     * @throws KafkaException if one of them never will be
     */
    boolean landedWithin(Duration patience) throws InterruptedException {
        boolean landed = open.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("Kafka did not take an event: " + failed.getMessage(), failed);
        }
        return landed;
    }
}
