package io.plumbline.command.importing;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs imports in the background, one after the other; one that was interrupted goes on when the service starts. */
@Component
class ImportRuns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private static final String WHOLE = "whole";

    private final Imports imports;
    private final Batches batches;
    private final Sources sources;
    private final QuarantineShelf shelf;
    private final ImportUndo undo;
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").factory());

    ImportRuns(Imports imports, Batches batches, Sources sources, QuarantineShelf shelf, ImportUndo undo) {
        this.imports = imports;
        this.batches = batches;
        this.sources = sources;
        this.shelf = shelf;
        this.undo = undo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasInterrupted() {
        imports.running().forEach(interrupted -> run(interrupted.id()));
    }

    void run(UUID id) {
        queue.execute(() -> imports.find(id)
                .filter(found -> found.status() == ImportStatus.RUNNING || found.status() == ImportStatus.UNDOING)
                .ifPresent(this::run));
    }

    /** Waits for the batch in hand; the rest goes on at the next start. */
    @Override
    public void close() throws InterruptedException {
        queue.shutdownNow();
        if (!queue.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it goes on at the next start");
        }
    }

    private void run(Import of) {
        if (of.status() == ImportStatus.UNDOING) {
            undo(of);
        } else {
            takeIn(of);
        }
    }

    /** What goes wrong is tried again at the next start: an undo must not end half-way. */
    private void undo(Import of) {
        try {
            if (undo.run(of, imports.undoStartedAt(of.id()))) {
                imports.undone(of.id());
            }
        } catch (RuntimeException e) {
            LOG.error("The undo of import {} stopped; it goes on at the next start", of.id(), e);
        }
    }

    /** Whether only clearing up was cut off: half of what was staged may be gone by then. */
    private boolean isWhole(Import of) {
        return !batches.done(of.id(), WHOLE).isEmpty();
    }

    private void takeIn(Import of) {
        try {
            if (isWhole(of) || sources.named(of.source()).run(of)) {
                if (!isWhole(of)) {
                    batches.settle(of.id(), WHOLE, 0, Settlement::new);
                }
                shelf.tidy(of);
                imports.finish(of.id());
            }
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", of.id(), e);
            imports.fail(of.id(), "It stopped at an unexpected fault: " + e.getMessage()
                    + " What was accepted stays. Import the same files again: what is known is not stored twice.");
        }
    }
}
