package io.plumbline.standalone.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.plumbline.standalone.Stages;
import io.plumbline.standalone.StartFailure;

/**
 * Takes a history in through the front door, as {@code import} does, and waits until the page shows it: what is
 * known already is not stored twice, so a load that was broken off is simply done again.
 */
final class HistoryLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_MILLIS = 250;
    /** Shares of the whole as a person waits for them: import, then projections, then figures. */
    private static final double IMPORTED = 0.7;
    private static final double PROJECTED = 0.95;

    private final StackClient commands;
    private final StackClient queries;
    private final LongSupplier lastPosition;
    private final Stages stages;

    /** @param lastPosition of the event store, at the time of the call */
    HistoryLoad(StackClient commands, StackClient queries, LongSupplier lastPosition, Stages stages) {
        this.commands = commands;
        this.queries = queries;
        this.lastPosition = lastPosition;
        this.stages = stages;
    }

    HistoryImport.Done load(DemoHistory history) {
        var imports = new HistoryImport(commands);
        var listener = new HistoryImport.Listener() {
            @Override
            public void at(String what, long done, long total) {
                stages.advance(IMPORTED * done / Math.max(1, total), what + " " + done + " of " + total);
            }

            @Override
            public void close() {
                stages.advance(IMPORTED, "imported");
            }
        };
        var done = history.isGreenhouse()
                ? imports.greenhouse(history.files(), null, false, listener) : imports.csv(history.files(), false, null, listener);
        awaitFigures(lastPosition.getAsLong());
        return done;
    }

    /** Waits as long as there is progress, and a while longer. */
    private void awaitFigures(long last) {
        long seen = -1;
        long moved = System.nanoTime();
        while (true) {
            var status = queries.get("api/status");
            long watermark = status.path("watermark").asLong();
            if (watermark >= last && status.path("finding").path("current").asBoolean(false)) {
                return;
            }
            if (watermark != seen) {
                seen = watermark;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new StartFailure("The projections stand at event " + watermark + " of " + last
                        + " and do not move.\nSee ./plumbline parked, and the log");
            }
            stages.advance(IMPORTED + (PROJECTED - IMPORTED) * Math.min(1, (double) watermark / Math.max(1, last)),
                    watermark >= last ? "computing figures" : "event " + watermark + " of " + last);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }
}
