package io.plumbline.query.feed;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the feed is following the topic, and if not, why. */
@Component("feedHealthIndicator")
final class FeedHealth implements HealthIndicator {
    private final AtomicReference<Health> state =
            new AtomicReference<>(Health.unknown().withDetail("feed", "has not started").build());

    void follows() {
        state.set(Health.up().build());
    }

    void failed(Throwable e) {
        state.set(Health.down(e).build());
    }

    void stopped() {
        state.set(Health.outOfService().withDetail("feed", "is stopped").build());
    }

    @Override
    public Health health() {
        return state.get();
    }
}
