package io.plumbline.command.importing;

import io.plumbline.command.importing.csv.CsvImport;
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

    private final Imports imports;
    private final CsvImport csv;
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").factory());

    ImportRuns(Imports imports, CsvImport csv) {
        this.imports = imports;
        this.csv = csv;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasInterrupted() {
        imports.running().forEach(interrupted -> run(interrupted.id()));
    }

    void run(UUID id) {
        queue.execute(() -> imports.find(id)
                .filter(found -> found.status() == ImportStatus.RUNNING)
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
        try {
            if (csv.run(of)) {
                imports.finish(of.id());
            }
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", of.id(), e);
            imports.fail(of.id(), "It stopped at an unexpected fault: " + e.getMessage()
                    + " What was accepted stays. Import the same files again: what is known is not stored twice.");
        }
    }
}
