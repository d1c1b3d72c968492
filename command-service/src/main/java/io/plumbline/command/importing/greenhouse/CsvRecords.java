package io.plumbline.command.importing.greenhouse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.FileRefused;
import io.plumbline.command.importing.greenhouse.JsonRecords.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rows of an outcome file as records; the header is line 1. The application's column may be called {@code application}. */
final class CsvRecords implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;
    private static final Map<String, String> ALSO_CALLED = Map.of("application", "application_id", "candidacy", "application_id");

    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private long line = 1;

    CsvRecords(String file, Resource resource, InputStream bytes) throws IOException {
        this.file = file;
        this.reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_LINE)
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.rows = reader.iterator();
        CsvRecord first = row();
        if (first == null) {
            throw new FileRefused("EMPTY_FILE", file, 0, null, "The file is empty. Its first line names the columns.");
        }
        this.header = first.getFields().stream().map(CsvRecords::name).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < header.size(); place++) {
            if (resource.fields().contains(header.get(place)) && places.put(header.get(place), place) != null) {
                throw new FileRefused("DUPLICATE_COLUMN", file, 1, header.get(place), "The column is there twice. Keep one.");
            }
        }
        if (!places.containsKey("application_id")) {
            throw new FileRefused("MISSING_COLUMN", file, 1, "application_id",
                    "The column \"application_id\" is absent: every row is about one application.");
        }
    }

    /** The next row, or null after the last. */
    @Nullable Element next() {
        CsvRecord row = row();
        if (row == null) {
            return null;
        }
        ObjectNode fields = JsonRecords.JSON.createObjectNode();
        if (row.getFieldCount() != header.size()) {
            return new Element(line, fields, new Fault("WRONG_NUMBER_OF_CELLS", null,
                    "The line has " + row.getFieldCount() + " cells, and the header has " + header.size() + "."));
        }
        for (int place = 0; place < header.size(); place++) {
            String cell = row.getField(place);
            if (cell.indexOf('\0') >= 0) {
                return new Element(line, fields, new Fault("MALFORMED_TEXT", header.get(place), "The cell holds a zero character."));
            }
            fields.put(header.get(place), cell);
        }
        return new Element(line, fields, null);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable CsvRecord row() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (CsvParseException e) {
            throw new FileRefused("MALFORMED_CSV", file, line, null,
                    "A quoted cell is not closed, or a line is longer than a million characters. The last good line is " + line + ".");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FileRefused("NOT_UTF8", file, line, null,
                        "The bytes are no UTF-8. Save the file as UTF-8. The last good line is " + line + ".");
            }
            throw e;
        }
    }

    private static String name(String cell) {
        String name = cell.replace("\uFEFF", "").strip();
        return ALSO_CALLED.getOrDefault(name, name);
    }
}
