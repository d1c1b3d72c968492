package io.plumbline.analytics.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.plumbline.analytics.Progress;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Reads one CSV file, a row at a time. */
final class CsvTable {

    private static final int ROWS_BETWEEN_STEPS = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FactTable shape;
    private final Path file;
    private final Defects defects;
    private final Progress progress;
    private final LongArrayList lines = new LongArrayList();
    private final Table table;
    private @Nullable List<CsvCell> cells;
    private int width;

    CsvTable(FactTable shape, Path file, Defects defects, Progress progress) {
        this.shape = shape;
        this.file = file;
        this.defects = defects;
        this.progress = progress;
        table = shape.create();
    }

    /** The line each row began on. */
    LongArrayList lines() {
        return lines;
    }

    Table read() throws IOException {
        long line = 1;
        // Own decoding: a malformed byte must be an error, not a replacement character.
        try (FileChannel bytes = FileChannel.open(file); Reader text = text(bytes); CsvReader<CsvRecord> records = records(text)) {
            long size = Math.max(1, bytes.size());
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                record(record, line);
                if (lines.size() % ROWS_BETWEEN_STEPS == 0) {
                    progress.step("read " + shape.fileName(), (double) bytes.position() / size);
                }
            }
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException failure) {
            defects.add(unreadable(failure, line));
        }
        if (cells == null && defects.isEmpty()) {
            defects.add(new Defect("EMPTY_FILE", shape.fileName(), 1, null, "The file is empty.", "Give it at least a header line."));
        }
        return table;
    }

    private static Reader text(FileChannel bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(Channels.newInputStream(bytes),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)), 1 << 16);
        text.mark(1);
        try {
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (CharacterCodingException malformed) {
            text.close();
            throw malformed;
        }
        return text;
    }

    private CsvReader<CsvRecord> records(Reader text) {
        return CsvReader.builder().skipEmptyLines(true).allowUnclosedQuote(false).allowExtraFields(true).allowMissingFields(true)
                .build(CsvRecordHandler.of(handler -> handler.fieldModifier(new StrictQuotes())), text);
    }

    private void record(CsvRecord record, long line) {
        if (cells == null) {
            width = record.getFieldCount();
            cells = new CsvHeader(shape, record.getFields(), line, defects).cells(table);
            defects.refuse();
        } else if (record.getFieldCount() == width) {
            lines.add(line);
            for (CsvCell cell : cells) {
                cell.append(record, line);
            }
        } else {
            defects.add(new Defect("BAD_ROW", shape.fileName(), line, null,
                    "The row has " + record.getFieldCount() + " fields, the header " + width + ".",
                    "Give every row a field for each column, and put a field that holds a comma in double quotes."));
        }
    }

    private Defect unreadable(Exception failure, long lastLine) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new Defect("NOT_UTF8", shape.fileName(), lastLine, null,
                        "At or after this line the file is not UTF-8.", "Save the file as UTF-8.");
            }
            if (cause instanceof StrictQuotes.Stray stray) {
                return badQuoting(stray.line, "A double quote stands inside a field that does not begin with one.");
            }
        }
        return badQuoting(cells == null ? 1 : lastLine + 1, "A quoted field does not end as it should: " + failure.getMessage() + ".");
    }

    private Defect badQuoting(long line, String message) {
        return new Defect("BAD_QUOTING", shape.fileName(), line, null, message,
                "Put the field in double quotes and double every quote inside it.");
    }
}
