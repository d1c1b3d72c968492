package io.plumbline.simulation;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One CSV file: UTF-8, quoted as RFC 4180 says where needed, an empty cell for what is absent. */
public final class Table implements Closeable {

    private final CsvWriter csv;
    private final BufferedWriter file;
    private long rows;

    public Table(Path path, String... columns) throws IOException {
        var settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\n");
        file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        csv = new CsvWriter(file, settings);
        csv.writeRow(columns);
    }

    public void row(@Nullable Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = text(cells[i]);
        }
        csv.writeRow(texts);
        rows++;
    }

    /** How many were written, the header not counted. */
    public long rows() {
        return rows;
    }

    private static @Nullable String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            default -> cell.toString();
        };
    }

    /** Enough digits for a truth that estimates are compared with, and no noise behind them. */
    static String rounded(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        file.close();
    }
}
