package io.plumbline.query.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Looks until something is so; it is an error when it does not come to be. */
public final class Waiting {
    private static final Duration MOST = Duration.ofSeconds(60);

    private Waiting() {}

    public static void until(BooleanSupplier so) {
        Instant end = Instant.now().plus(MOST);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not come to be within " + MOST);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
