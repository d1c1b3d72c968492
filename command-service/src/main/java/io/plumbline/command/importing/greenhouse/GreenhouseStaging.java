package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.FileRefused;
import io.plumbline.command.importing.Quarantined;
import io.plumbline.command.importing.StagedFile;
import io.plumbline.command.importing.greenhouse.JsonRecords.Element;
import io.plumbline.events.MalformedValueException;
import io.plumbline.privacy.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes one file of an export into staging, whole or not at all, at constant memory. */
@Component
class GreenhouseStaging {
    private final StagedFile staged;
    private final JdbcClient database;
    private final Sealing sealing;

    GreenhouseStaging(DataSource source, JdbcClient database, Vault vault) {
        this.staged = new StagedFile(source, List.of(
                "import_record", "import_step", "import_interviewer", "import_file", "import_quarantine"));
        this.database = database;
        this.sealing = new Sealing(vault);
    }

    /**
     * @param keepNames false for a dry run, which makes no keys
     * @return the records read, those that are no records included; these are quarantined at once
     * @throws FileRefused when the file as a whole cannot be read
     */
    long stage(UUID importId, String file, InputStream bytes, boolean keepNames) throws IOException, SQLException {
        if (Mappings.isCalled(file)) {
            return map(importId, file, bytes);
        }
        Resource resource = Resource.of(file);
        if (resource == null) {
            throw new FileRefused("UNKNOWN_FILE", file, 0, null, "No file of an export is called so. The files are: "
                    + String.join(", ", Resource.fileNames()) + "; a resource may also come as several numbered files.");
        }
        Keeping keeping = new Keeping(mapping(importId));
        return resource.isCsv() ? rows(importId, file, resource, bytes, keeping, keepNames) : records(importId, file, resource, bytes, keeping, keepNames);
    }

    /** The mapping that was staged with the import, or none. */
    Mapping mapping(UUID importId) {
        return Mappings.read(Mappings.FILE, database.sql("select mapping from import where id = ?")
                .param(importId)
                .query((row, _) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null));
    }

    private long map(UUID importId, String file, InputStream bytes) throws IOException, SQLException {
        String text = Mappings.text(file, bytes);
        boolean late = database.sql("select exists (select from import_record where import = ? and resource = 'scorecards')")
                .param(importId)
                .query(Boolean.class)
                .single();
        if (late) {
            throw new FileRefused("MAPPING_TOO_LATE", file, 0, null,
                    "Scorecards are staged already, and their answers were read without it. Send the mapping first.");
        }
        return staged.replace(importId, file, transaction -> {
            try (var update = transaction.prepareStatement("update import set mapping = ? where id = ?")) {
                update.setString(1, text);
                update.setObject(2, importId);
                update.executeUpdate();
            }
            return 0;
        });
    }

    private long records(UUID importId, String file, Resource resource, InputStream bytes, Keeping keeping, boolean keepNames)
            throws SQLException {
        try (JsonRecords records = new JsonRecords(file, resource.fields(), bytes)) {
            return staged.replace(importId, file, transaction ->
                    write(transaction, importId, file, resource, records::next, keeping, keepNames));
        }
    }

    private long rows(UUID importId, String file, Resource resource, InputStream bytes, Keeping keeping, boolean keepNames)
            throws IOException, SQLException {
        try (CsvRecords rows = new CsvRecords(file, resource, bytes)) {
            return staged.replace(importId, file, transaction ->
                    write(transaction, importId, file, resource, rows::next, keeping, keepNames));
        }
    }

    private long write(
            Connection transaction,
            UUID importId,
            String file,
            Resource resource,
            Supplier<@Nullable Element> elements,
            Keeping keeping,
            boolean keepNames)
            throws SQLException {
        StagedChunk chunk = new StagedChunk(transaction, importId, file, resource, keepNames ? sealing : null);
        long read = 0;
        for (Element each = elements.get(); each != null; each = elements.get()) {
            read++;
            if (each.fault() != null) {
                chunk.refuse(new Quarantined(file, each.number(), each.fault().field(), each.fault().code(), each.fault().reason()));
            } else {
                try {
                    chunk.add(each.number(), keeping.of(resource, Fields.of(each.fields())));
                } catch (MalformedValueException e) {
                    chunk.refuse(new Quarantined(file, each.number(), e.field(), "MALFORMED_FIELD", e.getMessage()));
                }
            }
        }
        chunk.end();
        return read;
    }
}
