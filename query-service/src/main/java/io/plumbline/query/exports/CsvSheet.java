package io.plumbline.query.exports;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8, a header, quoted as RFC 4180 says where needed, an empty cell for what is absent. A spreadsheet runs a cell that
 * begins with {@code = + - @}, tab or return as a formula: an apostrophe goes before such a text, never before a number.
 */
final class CsvSheet implements Format.Sheet {
    private static final String RUN = "=+-@\t\r\n";

    private final CsvWriter csv;
    private final boolean[] text;
    private final @Nullable String[] line;

    CsvSheet(List<Column> columns, OutputStream out) {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\n");
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setSkipEmptyLines(false);
        csv = new CsvWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), settings);
        text = new boolean[columns.size()];
        line = new String[columns.size()];
        for (int i = 0; i < text.length; i++) {
            text[i] = columns.get(i).kind() == Column.Kind.TEXT;
            line[i] = columns.get(i).name();
        }
        csv.writeRow(line);
    }

    @Override
    public void row(@Nullable Object[] cells) {
        for (int i = 0; i < line.length; i++) {
            String cell = cells[i] == null ? null : cells[i].toString();
            line[i] = cell != null && text[i] ? harmless(cell) : cell;
        }
        csv.writeRow(line);
    }

    static String harmless(String text) {
        return !text.isEmpty() && RUN.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void end() {
        csv.flush();
    }
}
