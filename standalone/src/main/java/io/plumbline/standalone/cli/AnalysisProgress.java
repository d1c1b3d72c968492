package io.plumbline.standalone.cli;

import java.io.PrintWriter;

import io.plumbline.analytics.Progress;
import org.jspecify.annotations.Nullable;

/** Shows the stages of an analysis, one line after the other. */
final class AnalysisProgress implements Progress, AutoCloseable {

    private static final int PER_CENT = 100;

    private final PrintWriter err;
    private @Nullable ProgressLine line;
    private String stage = "";

    AnalysisProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(String stage, double done) {
        if (line == null || !stage.equals(this.stage)) {
            close();
            line = new ProgressLine(err, Character.toUpperCase(stage.charAt(0)) + stage.substring(1), PER_CENT);
            this.stage = stage;
        }
        line.reached((long) (done * PER_CENT));
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
