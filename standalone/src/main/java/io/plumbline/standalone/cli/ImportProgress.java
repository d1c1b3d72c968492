package io.plumbline.standalone.cli;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;

/** An import's two long stretches, each as a line that fills up. */
final class ImportProgress implements HistoryImport.Listener {

    private final PrintWriter err;
    private @Nullable ProgressLine line;
    private @Nullable String doing;

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(String what, long done, long total) {
        if (line == null || !what.equals(doing)) {
            close();
            line = new ProgressLine(err, what, total);
            doing = what;
        }
        line.reached(done);
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
