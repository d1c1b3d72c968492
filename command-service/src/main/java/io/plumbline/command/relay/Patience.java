package io.plumbline.command.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting: for acks, between looks and between attempts, and never longer than until the end is called. */
final class Patience {
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch end = new CountDownLatch(1);
    private final RelayHealth health;
    private Duration next = SHORTEST;

    Patience(RelayHealth health) {
        this.health = health;
    }

    void end() {
        end.countDown();
    }

    boolean ended() {
        return end.getCount() == 0;
    }

    /** @throws InterruptedException also when the end is called meanwhile */
    void await(Flight flight) throws InterruptedException {
        int waited = 0;
        while (!flight.landedWithin(SLICE)) {
            if (ended()) {
                throw new InterruptedException("ended before every ack was in");
            }
            health.waits(Duration.ofSeconds(++waited));
        }
        next = SHORTEST;
    }

    void pause(Duration pause) throws InterruptedException {
        end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** After a failure: twice as long each time, up to a limit. */
    void backOff() throws InterruptedException {
        pause(next);
        next = next.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : next.multipliedBy(2);
    }
}
