package io.plumbline.standalone.cli;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again and again how far something has come, until it is there or no longer moves. */
record Waiting(String who, Supplier<Progress> looking, Duration patience) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    Waiting(String who, Supplier<Progress> looking) {
        this(who, looking, Duration.ofMinutes(1));
    }

    Progress look() {
        return looking.get();
    }

    void untilDone(ProgressLine bar) {
        long movedAt = System.nanoTime();
        long reached = -1;
        for (var progress = look(); progress.running(); progress = look()) {
            if (progress.done() != reached) {
                reached = progress.done();
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new CommandFailure("Nothing has moved for " + patience.toSeconds() + " s; " + who + " stands at "
                        + progress.done() + " of " + progress.total() + ".\nIts service says why under /actuator/health"
                        + " and in its log. It goes on by itself once that is put right");
            }
            bar.reached(reached);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted. What was begun goes on by itself.", interrupted);
        }
    }
}
