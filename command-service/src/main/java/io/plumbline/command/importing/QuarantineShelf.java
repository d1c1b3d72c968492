package io.plumbline.command.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is quarantined and not settled since: over all imports that were no dry runs. */
@Repository
class QuarantineShelf {
    private static final String OPEN = " from import_quarantine q join import i on i.id = q.import"
            + " where q.retried_in is null and not i.dry_run and i.status in ('running', 'finished', 'failed') ";

    private static final int ROWS_A_DELETION = 100_000;

    private final JdbcClient database;

    QuarantineShelf(JdbcClient database) {
        this.database = database;
    }

    /** A row of the shelf. */
    record Shelved(UUID importId, String source, Instant importedAt, Quarantined row) {}

    /**
     * How much lies there.
     *
     * @param oldestImport when the import of the oldest began; absent: nothing lies there
     */
    record Counts(long rows, @Nullable Instant oldestImport, List<OfCode> byCode) {}

    record OfCode(String source, String file, String code, long rows) {}

    /** Behind the given row, in the order of imports, files and lines. */
    List<Shelved> open(@Nullable UUID only, UUID afterImport, String afterFile, long afterLine, int atMost) {
        return database.sql("select q.*, i.source, i.created_at" + OPEN
                        + " and (cast(:only as uuid) is null or q.import = :only) and (q.import, q.file, q.line) > (:import, :file, :line)"
                        + " order by q.import, q.file, q.line limit :most")
                .param("only", only)
                .param("import", afterImport)
                .param("file", afterFile)
                .param("line", afterLine)
                .param("most", atMost)
                .query((row, _) -> new Shelved(
                        row.getObject("import", UUID.class),
                        row.getString("source"),
                        row.getTimestamp("created_at").toInstant(),
                        new Quarantined(
                                row.getString("file"),
                                row.getLong("line"),
                                row.getString("field"),
                                row.getString("code"),
                                row.getString("reason"),
                                row.getString("source_id"))))
                .list();
    }

    Counts counts() {
        List<OfCode> byCode = database.sql("select i.source, q.file, q.code, count(*) as rows" + OPEN
                        + " group by i.source, q.file, q.code order by rows desc, q.file, q.code")
                .query((row, _) -> new OfCode(
                        row.getString("source"), row.getString("file"), row.getString("code"), row.getLong("rows")))
                .list();
        Instant oldest = database.sql("select min(i.created_at)" + OPEN)
                .query((row, _) -> java.util.Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(java.sql.Timestamp::toInstant)
                .orElse(null);
        return new Counts(byCode.stream().mapToLong(OfCode::rows).sum(), oldest, byCode);
    }

    /** Finished imports of whose records some are quarantined and kept for a retry, the oldest first. */
    List<UUID> retryable() {
        return database.sql("""
                        select i.id from import i where i.status = 'finished' and not i.dry_run and exists (
                            select 1 from import_quarantine q join import_record r
                            on r.import = q.import and r.file = q.file and r.record = q.line
                            where q.import = i.id and q.retried_in is null)
                        order by i.created_at""")
                .query(UUID.class)
                .list();
    }

    /** Moves what an import has quarantined, and all that is kept with it, to the one that retries it. */
    void handOver(Import to) {
        UUID from = to.retries();
        database.sql("""
                        update import_quarantine q set retried_in = :to from import_record r
                        where q.import = :from and q.retried_in is null
                        and r.import = q.import and r.file = q.file and r.record = q.line""")
                .param("to", to.id())
                .param("from", from)
                .update();
        database.sql("update import_record set import = :to where import = :from")
                .param("to", to.id())
                .param("from", from)
                .update();
        database.sql("""
                        insert into import_file (import, file, rows_read)
                        select import, file, count(*) from import_record where import = ? group by import, file""")
                .param(to.id())
                .update();
    }

    /**
     * Deletes what an import staged that is done, but for what it quarantined: a retry needs these records, and all others of
     * their applications. What earlier imports quarantined of the same records is settled by this one.
     */
    void tidy(Import of) {
        UUID id = of.id();
        for (String table : List.of("import_row", "import_subject", "import_step", "import_interviewer")) {
            deleteAll("delete from " + table + " where ctid = any(array(select ctid from " + table + " where import = ? limit ?))", id);
        }
        if (of.dryRun()) {
            deleteAll("delete from import_record where ctid = any(array(select ctid from import_record where import = ? limit ?))", id);
            return;
        }
        database.sql("""
                        update import_quarantine q set source_id = r.id from import_record r
                        where q.import = ? and r.import = q.import and r.file = q.file and r.record = q.line""")
                .param(id)
                .update();
        settleEarlier(of);
        dropUnneeded(id);
    }

    /** A part at a time: a transaction may not last as long as the whole of it. */
    private void deleteAll(String part, UUID id) {
        int deleted;
        do {
            deleted = database.sql(part).params(id, ROWS_A_DELETION).update();
        } while (deleted == ROWS_A_DELETION);
    }

    private void settleEarlier(Import of) {
        database.sql("""
                        update import_quarantine q set retried_in = :id from import_record earlier, import_record now
                        where q.retried_in is null and q.import <> :id
                        and earlier.import = q.import and earlier.file = q.file and earlier.record = q.line
                        and now.import = :id and now.resource = earlier.resource
                        and now.application is not distinct from earlier.application
                        and now.id is not distinct from earlier.id""")
                .param("id", of.id())
                .update();
        // A CSV history has no ids to go by: whoever sends a file again speaks for it.
        database.sql("""
                        update import_quarantine q set retried_in = :id from import e
                        where e.id = q.import and e.source = 'csv' and :source = 'csv' and q.retried_in is null
                        and q.import <> :id and e.created_at < :at
                        and q.file in (select file from import_file where import = :id)""")
                .param("id", of.id())
                .param("source", of.source())
                .param("at", java.sql.Timestamp.from(of.createdAt()))
                .update();
    }

    private void dropUnneeded(UUID justDone) {
        int deleted;
        do {
            deleted = database.sql("""
                            with kept as materialized (
                                select distinct s.import, s.application, s.file, s.record from import_record s
                                join import_quarantine q on q.import = s.import and q.file = s.file and q.line = s.record
                                where q.retried_in is null),
                            unneeded as (
                                select r.ctid from import_record r join import i on i.id = r.import and (i.status = 'finished' or i.id = ?)
                                where not exists (select 1 from kept k where k.import = r.import and k.application = r.application)
                                and not exists (select 1 from kept k where k.import = r.import and k.file = r.file and k.record = r.record)
                                limit ?)
                            delete from import_record where ctid = any(array(select ctid from unneeded))""")
                    .params(justDone, ROWS_A_DELETION)
                    .update();
        } while (deleted == ROWS_A_DELETION);
    }
}
