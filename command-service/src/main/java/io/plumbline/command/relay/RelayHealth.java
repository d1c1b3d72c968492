package io.plumbline.command.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether events reach Kafka, and if not, why. */
@Component("relayHealthIndicator")
final class RelayHealth implements HealthIndicator {
    private static final Duration WORRYING = Duration.ofSeconds(5);
    private final AtomicReference<Health> state =
            new AtomicReference<>(Health.unknown().withDetail("relay", "has not started").build());

    void carries() {
        state.set(Health.up().withDetail("relay", "carries").build());
    }

    void standsBy() {
        state.set(Health.up().withDetail("relay", "stands by while another instance carries").build());
    }

    void waits(Duration since) {
        if (since.compareTo(WORRYING) >= 0) {
            state.set(Health.down()
                    .withDetail("relay", "Kafka has acknowledged nothing for " + since.toSeconds() + " s")
                    .build());
        }
    }

    void failed(Throwable e) {
        state.set(Health.down(e).build());
    }

    void stopped() {
        state.set(Health.outOfService().withDetail("relay", "is stopped").build());
    }

    @Override
    public Health health() {
        return state.get();
    }
}
