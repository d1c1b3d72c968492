package io.plumbline.query.findings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to compute: soon after events have stopped coming, and now and then while they keep coming. While they pour in,
 * as in an import, figures that the next second makes old would only take its time.
 */
final class Pace {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration AT_LATEST = Duration.ofSeconds(20);
    private static final Duration AT_LATEST_IN_A_FLOOD = Duration.ofMinutes(3);
    /** So many events between two looks are a flood, and it is not over in the pause between two batches. */
    private static final long FLOOD = 500;
    private static final Duration FLOOD_LASTS = Duration.ofSeconds(10);
    private static final int REST = 9;

    private long seen = -1;
    private Instant changed = Instant.EPOCH;
    private @Nullable Instant waitingSince;
    private Instant flooded = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;

    /**
     * Whether to compute now, when the projections are at {@code present} and the newest finding is of {@code found}.
     *
     * @param arrived how many records have come in all; the present basis can stand still while they do
     */
    boolean due(Basis present, @Nullable Basis found, long arrived, Instant now) {
        notice(arrived, now);
        if (!present.complete() || present.equals(found)) {
            waitingSince = null;
            return false;
        }
        if (waitingSince == null) {
            waitingSince = now;
        }
        boolean quiet = !now.isBefore(changed.plus(QUIET));
        boolean flood = now.isBefore(flooded.plus(FLOOD_LASTS));
        boolean late = !now.isBefore(waitingSince.plus(flood ? AT_LATEST_IN_A_FLOOD : AT_LATEST)) && !now.isBefore(notBefore);
        return quiet || late;
    }

    private void notice(long arrived, Instant now) {
        if (arrived == seen) {
            return;
        }
        if (seen >= 0 && arrived - seen > FLOOD) {
            flooded = now;
        }
        seen = arrived;
        changed = now;
    }

    /** After a computation that took so long. */
    void rested(Instant now, Duration took) {
        waitingSince = null;
        notBefore = now.plus(took.multipliedBy(REST));
    }
}
