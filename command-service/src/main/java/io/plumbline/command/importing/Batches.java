package io.plumbline.command.importing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which batches of an import are done, and what became of their rows. */
@Component
public class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    Batches(JdbcTemplate database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public Set<Integer> done(UUID importId, String step) {
        return new HashSet<>(database.queryForList(
                "select number from import_batch where import = ? and step = ?", Integer.class, importId, step));
    }

    /** As {@link #settle(UUID, String, int, Supplier, Supplier)}, done the same way both times. */
    public void settle(UUID importId, String step, int number, Supplier<Settlement> batch) {
        settle(importId, step, number, batch, batch);
    }

    /**
     * Does a batch in one transaction with its outcome: one wait for the disk, and nothing half done. Where that fails,
     * since others write to the same streams, say, it is done again fact by fact.
     */
    public void settle(
            UUID importId, String step, int number, Supplier<Settlement> batch, Supplier<Settlement> factByFact) {
        try {
            transaction.executeWithoutResult(status -> keep(importId, step, number, batch.get()));
        } catch (RuntimeException together) {
            LOG.info("Batch {} of {} could not be done at once, and is done fact by fact", number, step, together);
            keep(importId, step, number, factByFact.get());
        }
    }

    private void keep(UUID importId, String step, int number, Settlement settlement) {
        transaction.executeWithoutResult(status -> {
            database.update(
                    """
                    insert into import_batch (import, step, number, accepted, already_known, left_out, quarantined)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    importId,
                    step,
                    number,
                    settlement.accepted(),
                    settlement.alreadyKnown(),
                    settlement.leftOut(),
                    settlement.quarantined().size());
            List<Object[]> rows = settlement.quarantined().stream()
                    .map(each -> new Object[] {
                        importId, each.file(), each.line(), each.field(), each.code(), each.reason()
                    })
                    .toList();
            database.batchUpdate(
                    """
                    insert into import_quarantine (import, file, line, field, code, reason)
                    values (?, ?, ?, ?, ?, ?)""",
                    rows);
            database.batchUpdate(
                    """
                    insert into import_note as n (import, code, text, rows) values (?, ?, ?, ?)
                    on conflict (import, code, text) do update set rows = n.rows + excluded.rows""",
                    settlement.notes().stream()
                            .sorted(Comparator.comparing(Note::code).thenComparing(Note::text))
                            .map(each -> new Object[] {importId, each.code(), each.text(), each.rows()})
                            .toList());
        });
    }
}
