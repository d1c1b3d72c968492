package io.plumbline.command.importing;

import io.plumbline.command.importing.csv.CsvStaging;
import io.plumbline.events.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An import: made, given its files, started, watched; then its account and what was quarantined are read. */
@RestController
@RequestMapping("/imports")
class ImportsApi {
    private static final int PAGE = 1_000;

    private final Imports imports;
    private final CsvStaging staging;
    private final ImportRuns runs;

    ImportsApi(Imports imports, CsvStaging staging, ImportRuns runs) {
        this.imports = imports;
        this.staging = staging;
        this.runs = runs;
    }

    /**
     * @param dryRun whether only to tell what would happen
     * @param scale what ratings are checked against; 1 to 5 if absent
     */
    record NewImport(@Nullable Boolean dryRun, @Nullable Bounds scale) {
        record Bounds(double min, double max) {}

        Scale ratingScale() {
            return scale == null ? new Scale(1, 5, false) : new Scale(scale.min(), scale.max(), false);
        }
    }

    record Staged(String file, long rows) {}

    record Progress(
            UUID id,
            String source,
            ImportStatus status,
            boolean dryRun,
            List<String> files,
            Account account,
            @Nullable String failure) {}

    @PostMapping
    ResponseEntity<Progress> create(@RequestBody NewImport request, Principal user) {
        Import created = imports.create(
                "csv", Boolean.TRUE.equals(request.dryRun()), request.ratingScale(), user.getName());
        return ResponseEntity.created(URI.create("/imports/" + created.id())).body(progress(created));
    }

    @PutMapping("/{id}/files/{file}")
    Staged stage(@PathVariable UUID id, @PathVariable String file, InputStream body) throws IOException, SQLException {
        Import target = known(id);
        if (target.status() != ImportStatus.STAGING) {
            throw ImportRefused.notStaging(target);
        }
        return new Staged(file, staging.stage(id, file, body, !target.dryRun()));
    }

    @PostMapping("/{id}/start")
    ResponseEntity<Progress> start(@PathVariable UUID id) {
        Import target = known(id);
        if (imports.files(id).isEmpty()) {
            throw ImportRefused.withoutFiles();
        }
        if (imports.start(id)) {
            runs.run(id);
        } else if (target.status() == ImportStatus.STAGING) {
            throw ImportRefused.notStaging(known(id));
        }
        return ResponseEntity.accepted().body(progress(known(id)));
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable UUID id) {
        return progress(known(id));
    }

    @GetMapping("/{id}/quarantine")
    List<Quarantined> quarantine(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String afterFile,
            @RequestParam(defaultValue = "0") long afterLine) {
        return imports.quarantine(known(id).id(), afterFile, afterLine, PAGE);
    }

    private Import known(UUID id) {
        return imports.find(id).orElseThrow(ImportRefused::unknown);
    }

    private Progress progress(Import of) {
        return new Progress(
                of.id(),
                of.source(),
                of.status(),
                of.dryRun(),
                imports.files(of.id()),
                imports.account(of.id()),
                imports.failure(of.id()));
    }
}
