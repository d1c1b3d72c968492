package io.plumbline.query.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting between attempts: twice as long each time, up to a limit, and no longer than until the end is called. */
final class Pause {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch end;
    private Duration next = SHORTEST;

    Pause(CountDownLatch end) {
        this.end = end;
    }

    void reset() {
        next = SHORTEST;
    }

    void take() throws InterruptedException {
        end.await(next.toMillis(), TimeUnit.MILLISECONDS);
        next = next.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : next.multipliedBy(2);
    }
}
