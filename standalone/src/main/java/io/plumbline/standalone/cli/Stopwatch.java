package io.plumbline.standalone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** How long each stage took, for standard error: times have no place in a report. */
final class Stopwatch {

    private final PrintWriter err;
    private final List<String> laps = new ArrayList<>();
    private long since = System.nanoTime();

    Stopwatch(PrintWriter err) {
        this.err = err;
    }

    void lap(String done) {
        long now = System.nanoTime();
        laps.add("%s in %.1f s".formatted(done, (now - since) / 1e9));
        since = now;
    }

    void print() {
        err.println(String.join(", ", laps) + ".");
        err.flush();
    }
}
