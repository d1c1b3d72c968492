package io.plumbline.analytics.facts;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.parallel.Beside;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The reading of one file, here or beside the reading of others, and what was wrong with it. */
final class CsvReading {

    private final FactTable shape;
    private final Path file;
    private List<Defect> defects = List.of();
    private boolean refused;
    private @Nullable Table table;
    private LongArrayList lines = new LongArrayList();

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
    Beside<CsvReading> beside(Progress progress) {
        return Beside.begin("read " + shape.fileName(), told -> {
            try {
                return read(told);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }, progress);
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
