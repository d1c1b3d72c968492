package io.plumbline.analytics.facts;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.parallel.Beside;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * Reads a hiring history from a directory of CSV files: RFC 4180, UTF-8 with or without byte order mark, a
 * header line, columns in any order, further columns ignored. Files that may be absent are left out.
 */
public final class CsvFacts {

    private CsvFacts() { }

    /**
     * @throws InvalidFacts naming file, line and column of everything found wrong
     * @throws IOException when a file cannot be read at all
     */
    public static HiringFacts read(Path directory, Progress progress) throws IOException {
        Defects defects = new Defects();
        Map<FactTable, Table> tables = new EnumMap<>(FactTable.class);
        Map<FactTable, LongArrayList> lines = new EnumMap<>(FactTable.class);
        if (!Files.isDirectory(directory)) {
            defects.add(new Defect("MISSING_DIRECTORY", directory.toString(), 0, null, "There is no such directory.",
                    "Give the directory that holds " + FactTable.CANDIDACIES.fileName() + "."));
            defects.refuse();
        }
        // Half the rows are ratings: they are read beside the other tables. Complaints come in the order of the tables all the same.
        Beside<CsvReading> ratings = new CsvReading(FactTable.RATINGS, directory).beside(progress);
        Map<FactTable, CsvReading> readings = new EnumMap<>(FactTable.class);
        for (FactTable table : FactTable.values()) {
            if (table != FactTable.RATINGS) {
                readings.put(table, new CsvReading(table, directory).read(progress));
            }
        }
        readings.put(FactTable.RATINGS, read(ratings, progress));
        readings.forEach((table, reading) -> {
            reading.complain(defects);
            if (reading.isThere()) {
                tables.put(table, reading.table());
                lines.put(table, reading.lines());
            }
        });
        defects.refuse();
        HiringFacts facts = new HiringFacts(tables, (table, row) -> lines.get(table).getLong(row));
        progress.step("check", 0);
        new Integrity(facts, defects).check();
        defects.refuse();
        return facts;
    }

    private static CsvReading read(Beside<CsvReading> beside, Progress progress) throws IOException {
        try {
            return beside.await(progress);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
