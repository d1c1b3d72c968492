package io.plumbline.analytics.facts;

import io.plumbline.analytics.Cancelled;
import io.plumbline.analytics.Progress;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The reading of one file, here or beside the reading of others, and what was wrong with it. */
final class CsvReading {

    private static final int MILLISECONDS_BETWEEN_STEPS = 100;

    private final FactTable shape;
    private final Path file;
    private List<Defect> defects = List.of();
    private boolean refused;
    private @Nullable Table table;
    private LongArrayList lines = new LongArrayList();
    private @Nullable CompletableFuture<Void> running;
    private volatile double done;

    CsvReading(FactTable shape, Path directory) {
        this.shape = shape;
        file = directory.resolve(shape.fileName());
    }

    CsvReading read(Progress progress) throws IOException {
        Defects found = new Defects();
        try {
            if (Files.exists(file)) {
                CsvTable read = new CsvTable(shape, file, found, progress);
                table = read.read();
                lines = read.lines();
            } else if (shape.required()) {
                found.add(new Defect("MISSING_FILE", shape.fileName(), 0, null, "The file is not there.",
                        "Put it beside the others, with a header line: " + header() + "."));
            }
            defects = found.all();
        } catch (InvalidFacts plenty) {
            defects = plenty.defects();
            refused = true;
        }
        return this;
    }

    private String header() {
        return String.join(",", shape.columns().stream().filter(column -> column.presence() != Presence.OPTIONAL)
                .map(FactColumn::name).toList());
    }

    /** Reads on another thread. */
    void begin(BooleanSupplier givenUp) {
        Progress elsewhere = new Progress() {
            @Override
            public void at(String stage, double share) {
                done = share;
            }

            @Override
            public boolean cancelled() {
                return givenUp.getAsBoolean();
            }
        };
        running = CompletableFuture.runAsync(() -> {
            try {
                read(elsewhere);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Waits for the other thread, and says where it is meanwhile. */
    void await(Progress progress) throws IOException {
        while (true) {
            progress.step("read " + shape.fileName(), done);
            try {
                Objects.requireNonNull(running).get(MILLISECONDS_BETWEEN_STEPS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                // round again
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Cancelled("read " + shape.fileName());
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof UncheckedIOException unread) {
                    throw unread.getCause();
                }
                if (failure.getCause() instanceof RuntimeException other) {
                    throw other;
                }
                throw new IllegalStateException(failure);
            }
        }
    }

    /** Passes on what was wrong; ends there if the reading itself gave up. */
    void complain(Defects to) {
        defects.forEach(to::add);
        if (refused) {
            to.refuse();
        }
    }

    boolean isThere() {
        return table != null;
    }

    Table table() {
        return Objects.requireNonNull(table);
    }

    LongArrayList lines() {
        return lines;
    }
}
