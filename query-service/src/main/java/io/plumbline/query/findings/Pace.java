package io.plumbline.query.findings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to compute: soon after events have stopped coming, and now and then while they keep coming. Under a long import
 * the figures then cost a tenth of the time at most.
 */
final class Pace {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration AT_LATEST = Duration.ofSeconds(20);
    private static final int REST = 9;

    private @Nullable Basis seen;
    private Instant changed = Instant.MIN;
    private @Nullable Instant waitingSince;
    private Instant notBefore = Instant.MIN;

    /** Whether to compute now, when the projections are at {@code present} and the newest finding is of {@code found}. */
    boolean due(Basis present, @Nullable Basis found, Instant now) {
        if (!present.complete() || present.equals(found)) {
            waitingSince = null;
            seen = present;
            return false;
        }
        if (waitingSince == null) {
            waitingSince = now;
        }
        if (!present.equals(seen)) {
            seen = present;
            changed = now;
        }
        boolean quiet = !now.isBefore(changed.plus(QUIET));
        boolean late = !now.isBefore(waitingSince.plus(AT_LATEST)) && !now.isBefore(notBefore);
        return quiet || late;
    }

    /** After a computation that took so long. */
    void rested(Instant now, Duration took) {
        waitingSince = null;
        notBefore = now.plus(took.multipliedBy(REST));
    }
}
