package io.plumbline.analytics.facts;

import io.plumbline.analytics.Progress;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
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
        for (FactTable table : FactTable.values()) {
            Path file = directory.resolve(table.fileName());
            if (Files.exists(file)) {
                CsvTable read = new CsvTable(table, file, defects, progress);
                tables.put(table, read.read());
                lines.put(table, read.lines());
            } else if (table.required()) {
                defects.add(new Defect("MISSING_FILE", table.fileName(), 0, null, "The file is not there.",
                        "Put it beside the others, with a header line: " + header(table) + "."));
            }
        }
        defects.refuse();
        HiringFacts facts = new HiringFacts(tables, (table, row) -> lines.get(table).getLong(row));
        progress.step("check", 0);
        new Integrity(facts, defects).check();
        defects.refuse();
        return facts;
    }

    private static String header(FactTable table) {
        return String.join(",", table.columns().stream().filter(column -> column.presence() != Presence.OPTIONAL)
                .map(FactColumn::name).toList());
    }
}
