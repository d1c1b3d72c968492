package io.plumbline.standalone.cli;

import java.io.PrintWriter;

/** One line on a terminal that fills up while something long runs, and is gone when it is done; silent in a pipe. */
final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintWriter err;
    private final String doing;
    private final long total;
    private final boolean shown;
    private long drawnAt;

    ProgressLine(PrintWriter err, String doing, long total) {
        this(err, doing, total, System.console() != null && System.console().isTerminal());
    }

    ProgressLine(PrintWriter err, String doing, long total, boolean shown) {
        this.err = err;
        this.doing = doing;
        this.total = Math.max(1, total);
        this.shown = shown;
        this.drawnAt = System.nanoTime() - EVERY_NANOS;
    }

    void reached(long done) {
        long now = System.nanoTime();
        if (!shown || now - drawnAt < EVERY_NANOS && done < total) {
            return;
        }
        drawnAt = now;
        int filled = (int) Math.min(WIDTH, done * WIDTH / total);
        err.printf("\r%s [%s%s] %,d of %,d", doing, "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
        err.flush();
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
