package io.plumbline.command.importing;

import io.plumbline.events.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Instant;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/** An import: made, given its files, started, watched; then its account and what was quarantined are read. */
@RestController
@RequestMapping("/imports")
class ImportsApi {
    private static final int PAGE = 1_000;

    private final Imports imports;
    private final Sources sources;
    private final ImportRuns runs;
    private final QuarantineShelf shelf;
    private final TransactionTemplate transaction;

    ImportsApi(
            Imports imports, Sources sources, ImportRuns runs, QuarantineShelf shelf, TransactionTemplate transaction) {
        this.imports = imports;
        this.sources = sources;
        this.runs = runs;
        this.shelf = shelf;
        this.transaction = transaction;
    }

    /**
     * @param source {@code csv}, which it is if absent, or {@code greenhouse}
     * @param dryRun whether only to tell what would happen
     * @param scale what ratings of a CSV history are checked against; 1 to 5 if absent
     * @param retries an import whose quarantined records are to be tried again, by the mapping that is then sent
     */
    record NewImport(@Nullable String source, @Nullable Boolean dryRun, @Nullable Bounds scale, @Nullable UUID retries) {
        record Bounds(double min, double max) {}

        String sourceName() {
            return source == null ? "csv" : source;
        }

        Scale ratingScale() {
            if (sourceName().equals("greenhouse")) {
                return Scale.points(1, 5);
            }
            return scale == null ? new Scale(1, 5, false) : new Scale(scale.min(), scale.max(), false);
        }
    }

    record Staged(String file, long rows) {}

    record Progress(
            UUID id,
            String source,
            ImportStatus status,
            boolean dryRun,
            Instant createdAt,
            @Nullable UUID retries,
            List<String> files,
            Account account,
            @Nullable String failure) {}

    @PostMapping
    ResponseEntity<Progress> create(@RequestBody NewImport request, Principal user) {
        Import created = imports.create(
                sources.named(request.sourceName()).name(), Boolean.TRUE.equals(request.dryRun()), request.ratingScale(), user.getName(), retried(request));
        return ResponseEntity.created(URI.create("/imports/" + created.id())).body(progress(created));
    }

    @PutMapping("/{id}/files/{file}")
    Staged stage(@PathVariable UUID id, @PathVariable String file, InputStream body) throws IOException, SQLException {
        Import target = known(id);
        if (target.status() != ImportStatus.STAGING) {
            throw ImportRefused.notStaging(target);
        }
        return new Staged(file, sources.named(target.source()).stage(id, file, body, !target.dryRun()));
    }

    @PostMapping("/{id}/start")
    ResponseEntity<Progress> start(@PathVariable UUID id) {
        Import target = known(id);
        if (imports.files(id).isEmpty() && target.retries() == null) {
            throw ImportRefused.withoutFiles();
        }
        if (started(target)) {
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

    /** The newest first, at most 1,000. */
    @GetMapping
    List<Progress> list(@RequestParam(defaultValue = "100") int limit) {
        return imports.newest(Math.clamp(limit, 1, PAGE)).stream().map(this::progress).toList();
    }

    /** What the import assumed and left out, of the most rows first. */
    @GetMapping("/{id}/notes")
    List<Note> notes(@PathVariable UUID id) {
        return imports.notes(known(id).id(), PAGE);
    }

    private @Nullable UUID retried(NewImport request) {
        if (request.retries() == null) {
            return null;
        }
        Import earlier = known(request.retries());
        if (!shelf.retryable().contains(earlier.id()) || !earlier.source().equals(request.sourceName())) {
            throw ImportRefused.nothingToRetry();
        }
        return earlier.id();
    }

    private boolean started(Import target) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean started = imports.start(target.id());
            if (started && target.retries() != null) {
                shelf.handOver(target);
            }
            return started;
        }));
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
                of.createdAt(),
                of.retries(),
                imports.files(of.id()),
                imports.account(of.id()),
                imports.failure(of.id()));
    }
}
