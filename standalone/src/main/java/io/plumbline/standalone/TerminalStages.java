package io.plumbline.standalone;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows stages to a person: a bar that moves where there is a terminal, otherwise a line when a stage begins long work
 * and when it is done.
 */
public final class TerminalStages implements Stages, AutoCloseable {

    private static final int WIDTH = 24;
    private static final long PLAIN_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final ScheduledExecutorService redraw =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress").factory());

    private final long opened = System.nanoTime();

    private int done;
    private String name = "";
    private String words = "";
    private double fraction;
    private long begun;
    private long lastPlain;

    /** @param total how many stages there will be */
    public TerminalStages(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        if (terminal) {
            redraw.scheduleAtFixedRate(this::draw, 0, 200, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public <T> T run(String stage, String remedy, Callable<T> work) {
        begin(stage);
        try {
            var result = work.call();
            end();
            return result;
        } catch (StartFailure alreadyExplained) {
            clear();
            throw alreadyExplained;
        } catch (Exception failure) {
            clear();
            throw new StartFailure(stage + " failed: " + reason(failure) + "\n" + remedy, failure);
        }
    }

    @Override
    public synchronized void advance(double newFraction, String newWords) {
        fraction = Math.clamp(newFraction, 0, 1);
        words = newWords;
        if (!terminal && System.nanoTime() - lastPlain > PLAIN_EVERY_NANOS) {
            lastPlain = System.nanoTime();
            out.printf(Locale.ROOT, "%s: %.0f%%, %s%n", name, fraction * 100, words);
        }
    }

    @Override
    public void close() {
        redraw.shutdownNow();
        clear();
    }

    private synchronized void begin(String stage) {
        name = stage;
        words = "";
        fraction = 0;
        begun = System.nanoTime();
        lastPlain = begun;
    }

    private synchronized void end() {
        done++;
        clear();
        out.printf(Locale.ROOT, "%-20s ready at %.1f s%n", name, (System.nanoTime() - opened) / 1e9);
    }

    private synchronized void clear() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    private synchronized void draw() {
        if (done == total || name.isEmpty()) {
            return;
        }
        int filled = (int) (WIDTH * (done + fraction) / total);
        out.printf(Locale.ROOT, "\r\033[K[%s%s] %d/%d  %s  %s  %.0f s", "█".repeat(filled), "·".repeat(WIDTH - filled),
                done + 1, total, name, words, seconds());
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Our own words if there are any; else the deepest cause, for frameworks wrap it in sentences about themselves. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !cause.getClass().getName().startsWith("io.plumbline.")) {
            cause = cause.getCause();
        }
        return cause.getMessage() != null ? cause.getMessage() : cause.getClass().getSimpleName();
    }
}
