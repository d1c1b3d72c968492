package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.CopyText;
import io.plumbline.command.importing.Quarantined;
import io.plumbline.command.importing.StagedFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.JsonNode;

/** Writes one file's records, some hundred at a time; and once for the file, what they name again and again. */
final class StagedChunk {
    private static final int RECORDS = 500;

    private final Connection transaction;
    private final UUID importId;
    private final String file;
    private final Resource resource;
    private final @Nullable Sealing sealing;
    private final List<Long> numbers = new ArrayList<>();
    private final List<Kept> records = new ArrayList<>();
    private final List<Quarantined> refused = new ArrayList<>();
    private final Set<List<String>> steps = new java.util.HashSet<>();
    private final Set<String> interviewers = new TreeSet<>();

    /** @param sealing absent: no text about people is kept */
    StagedChunk(Connection transaction, UUID importId, String file, Resource resource, @Nullable Sealing sealing) {
        this.transaction = transaction;
        this.importId = importId;
        this.file = file;
        this.resource = resource;
        this.sealing = sealing;
    }

    void add(long number, Kept record) throws SQLException {
        numbers.add(number);
        records.add(record);
        names(record);
        if (records.size() >= RECORDS) {
            flush();
        }
    }

    void refuse(Quarantined record) throws SQLException {
        refused.add(record);
        if (refused.size() >= RECORDS) {
            flush();
        }
    }

    void end() throws SQLException {
        flush();
        copy("import_step (import, file, step, attribute)", steps.stream()
                .map(each -> new CopyText().add(importId.toString()).add(file).add(each.getFirst()).add(each.getLast()).end())
                .toList());
        copy("import_interviewer (import, file, interviewer)", interviewers.stream()
                .map(each -> new CopyText().add(importId.toString()).add(file).add(each).end())
                .toList());
    }

    private void names(Kept record) {
        if (resource == Resource.SCORECARDS) {
            String step = Step.of(record.content().path("step")).key();
            record.content().path("attributes").forEach(each -> {
                if (each.path("name").isString()) {
                    steps.add(List.of(step, each.path("name").asString()));
                }
            });
            name(record.content().path("interviewer"));
        } else if (resource == Resource.SCHEDULED_INTERVIEWS) {
            record.content().path("interviewers").forEach(each -> name(each.path("id")));
        }
    }

    private void name(JsonNode interviewer) {
        if (interviewer.isString()) {
            interviewers.add(interviewer.asString());
        }
    }

    private void flush() throws SQLException {
        StagedFile.quarantine(transaction, importId, refused);
        refused.clear();
        if (sealing != null) {
            sealing.seal(records);
        }
        List<String> lines = new ArrayList<>();
        CopyText line = new CopyText();
        for (int i = 0; i < records.size(); i++) {
            Kept each = records.get(i);
            lines.add(line.add(importId.toString())
                    .add(file)
                    .add(numbers.get(i).toString())
                    .add(resource.word())
                    .add(each.id())
                    .add(each.application())
                    .add(each.person())
                    .add(each.content().toString())
                    .end());
        }
        copy("import_record (import, file, record, resource, id, application, person, content)", lines);
        numbers.clear();
        records.clear();
    }

    private void copy(String table, List<String> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        CopyIn copy = transaction.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
