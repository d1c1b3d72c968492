package io.plumbline.command.importing.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.plumbline.command.importing.CopyText;
import io.plumbline.command.importing.Quarantined;
import io.plumbline.command.importing.StagedFile;
import io.plumbline.privacy.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/** Takes one CSV file into the staging table, whole or not at all, at constant memory. */
@Component
public final class CsvStaging {
    private static final int CHUNK = 1_000;

    private final StagedFile staged;
    private final PeopleSealer sealer;

    public CsvStaging(DataSource database, Vault vault) {
        this.staged = new StagedFile(database, List.of("import_row", "import_file", "import_quarantine"));
        this.sealer = new PeopleSealer(vault);
    }

    /**
     * Stages a file in place of what was staged under its name before.
     *
     * @param keepNames false for a dry run, which makes no keys
     * @return the rows read, those that have the wrong number of cells included; these are quarantined at once
     * @throws CsvRefused when the file as a whole cannot be read
     */
    public long stage(UUID importId, String fileName, InputStream bytes, boolean keepNames)
            throws IOException, SQLException {
        CsvFile file = CsvFile.called(fileName);
        if (file == null) {
            throw new CsvRefused("UNKNOWN_FILE", fileName, 0, null,
                    "No file of a history is called so. The files are: " + String.join(", ", CsvFile.fileNames()) + ".");
        }
        try (CsvRows rows = new CsvRows(file, bytes)) {
            return staged.replace(importId, file.fileName(), transaction -> {
                List<Quarantined> misshapen = new ArrayList<>();
                long read = copy(transaction, importId, file, rows, keepNames, misshapen);
                StagedFile.quarantine(transaction, importId, misshapen);
                return read;
            });
        }
    }

    private long copy(
            Connection connection,
            UUID importId,
            CsvFile file,
            CsvRows rows,
            boolean keepNames,
            List<Quarantined> misshapen)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy import_row (import, file, line, candidacy, interview, cells) from stdin");
        try {
            long read = 0;
            List<Long> lines = new ArrayList<>();
            List<@Nullable String[]> chunk = new ArrayList<>();
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                read++;
                if (row.getFieldCount() != rows.header().width()) {
                    misshapen.add(misshapen(file, row, rows.header().width()));
                } else if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                    misshapen.add(new Quarantined(file.fileName(), row.getStartingLineNumber(), null, "MALFORMED_CELL",
                            "A cell holds a zero character."));
                } else {
                    lines.add(row.getStartingLineNumber());
                    chunk.add(rows.header().pick(row.getFields()));
                }
                if (chunk.size() == CHUNK) {
                    send(copy, importId, file, lines, chunk, keepNames);
                }
            }
            send(copy, importId, file, lines, chunk, keepNames);
            copy.endCopy();
            return read;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(
            CopyIn copy,
            UUID importId,
            CsvFile file,
            List<Long> lines,
            List<@Nullable String[]> chunk,
            boolean keepNames)
            throws SQLException {
        if (file.ofPeople()) {
            if (keepNames) {
                sealer.seal(file, chunk);
            } else {
                chunk.forEach(row -> {
                    row[1] = null;
                    row[2] = null;
                });
            }
        }
        StringBuilder text = new StringBuilder();
        CopyText line = new CopyText();
        for (int i = 0; i < chunk.size(); i++) {
            @Nullable String[] cells = chunk.get(i);
            text.append(line.add(importId.toString())
                    .add(file.fileName())
                    .add(lines.get(i).toString())
                    .add(cell(file, file.candidacyColumn(), cells))
                    .add(cell(file, file.interviewColumn(), cells))
                    .add(cells)
                    .end());
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.clear();
        chunk.clear();
    }

    private static @Nullable String cell(CsvFile file, @Nullable String column, @Nullable String[] cells) {
        String cell = column == null ? null : cells[file.columns().indexOf(column)];
        return cell == null ? null : cell.strip();
    }

    private static Quarantined misshapen(CsvFile file, CsvRecord row, int width) {
        return new Quarantined(file.fileName(), row.getStartingLineNumber(), null, "WRONG_NUMBER_OF_CELLS",
                "The line has " + row.getFieldCount() + " cells, and the header has " + width + ".");
    }
}
