package io.plumbline.command.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The lines of one CSV file (RFC 4180, UTF-8, with or without a byte order mark), one at a time. */
final class CsvRows implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;

    private final CsvFile file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Header header;
    private long line = 1;

    CsvRows(CsvFile file, InputStream bytes) throws IOException {
        this.file = file;
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(withoutMark(text));
        this.records = reader.iterator();
        CsvRecord first = next();
        if (first == null) {
            throw new CsvRefused("EMPTY_FILE", file.fileName(), 0, null, "The file is empty. Its first line names the columns: "
                    + String.join(",", file.required()) + ".");
        }
        this.header = Header.of(file, first.getFields());
    }

    Header header() {
        return header;
    }

    /** The next line, or null after the last. */
    @Nullable CsvRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (CsvParseException e) {
            throw unreadable("MALFORMED_CSV", "A quoted cell is not closed, or a line is longer than a million characters.");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw unreadable("NOT_UTF8", "The bytes are no UTF-8. Save the file as UTF-8.");
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private CsvRefused unreadable(String code, String message) {
        return new CsvRefused(code, file.fileName(), line, null, message + " The last good line is " + line + ".");
    }

    private static PushbackReader withoutMark(PushbackReader text) throws IOException {
        try {
            int first = text.read();
            if (first >= 0 && first != '\uFEFF') {
                text.unread(first);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
