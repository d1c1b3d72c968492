package io.plumbline.command.importing;

import io.plumbline.events.Scale;
import io.plumbline.events.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each import, in PostgreSQL, so that a killed one can go on. */
@Repository
class Imports {
    private final JdbcClient database;

    Imports(JdbcClient database) {
        this.database = database;
    }

    Import create(String source, boolean dryRun, Scale scale, String requestedBy) {
        return create(source, dryRun, scale, requestedBy, null);
    }

    /** @param retries the import whose quarantined records it takes up, with its mapping until another is staged */
    Import create(String source, boolean dryRun, Scale scale, String requestedBy, @Nullable UUID retries) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into import (id, source, status, dry_run, scale_min, scale_max, whole_points, requested_by,
                                            retries, mapping)
                        values (?, ?, 'staging', ?, ?, ?, ?, ?, ?, (select mapping from import where id = ?))""")
                .params(id, source, dryRun, scale.min(), scale.max(), scale.wholePoints(), requestedBy, retries, retries)
                .update();
        return find(id).orElseThrow();
    }

    Optional<Import> find(UUID id) {
        return database.sql("select * from import where id = ?").param(id).query(Imports::read).optional();
    }

    List<Import> running() {
        return database.sql("select * from import where status in ('running', 'undoing') order by started_at")
                .query(Imports::read)
                .list();
    }

    /** @return whether it was staging until now */
    boolean start(UUID id) {
        return database.sql("update import set status = 'running', started_at = now() where id = ? and status = 'staging'")
                        .param(id)
                        .update()
                == 1;
    }

    void finish(UUID id) {
        database.sql("update import set status = 'finished', finished_at = now() where id = ?").param(id).update();
    }

    /** @return whether it was finished or failed until now */
    boolean startUndo(UUID id) {
        return database.sql("""
                        update import set status = 'undoing', undo_started_at = now()
                        where id = ? and status in ('finished', 'failed') and not dry_run""")
                        .param(id)
                        .update()
                == 1;
    }

    Instant undoStartedAt(UUID id) {
        return database.sql("select undo_started_at from import where id = ?").param(id).query(Timestamp.class).single().toInstant();
    }

    void undone(UUID id) {
        database.sql("update import set status = 'undone' where id = ?").param(id).update();
    }

    void fail(UUID id, String failure) {
        database.sql("update import set status = 'failed', finished_at = now(), failure = ? where id = ?")
                .params(failure, id)
                .update();
    }

    @Nullable String failure(UUID id) {
        return database.sql("select failure from import where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    Account account(UUID id) {
        return database.sql("""
                        select (select coalesce(sum(rows_read), 0) from import_file where import = :id) as rows_read,
                               coalesce(sum(accepted), 0) as accepted,
                               coalesce(sum(already_known), 0) as already_known,
                               coalesce(sum(left_out), 0) as left_out,
                               (select count(*) from import_quarantine where import = :id) as quarantined
                        from import_batch where import = :id""")
                .param("id", id)
                .query((row, n) -> new Account(
                        row.getLong("rows_read"),
                        row.getLong("accepted"),
                        row.getLong("already_known"),
                        row.getLong("left_out"),
                        row.getLong("quarantined")))
                .single();
    }

    List<String> files(UUID id) {
        return database.sql("select file from import_file where import = ? order by file")
                .param(id)
                .query(String.class)
                .list();
    }

    /** The quarantined rows behind the given one, in the order of files and lines. */
    List<Quarantined> quarantine(UUID id, String afterFile, long afterLine, int atMost) {
        return database.sql("""
                        select file, line, field, code, reason, source_id from import_quarantine
                        where import = ? and (file, line) > (?, ?) order by file, line limit ?""")
                .params(id, afterFile, afterLine, atMost)
                .query((row, n) -> new Quarantined(
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getString("source_id")))
                .list();
    }

    /** The newest first. */
    List<Import> newest(int atMost) {
        return database.sql("select * from import order by created_at desc, id limit ?").param(atMost).query(Imports::read).list();
    }

    /** What was assumed and left out, of the most rows first. */
    List<Note> notes(UUID id, int atMost) {
        return database.sql("select code, text, rows from import_note where import = ? order by rows desc, code, text limit ?")
                .params(id, atMost)
                .query((row, _) -> new Note(row.getString("code"), row.getString("text"), row.getLong("rows")))
                .list();
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("source"),
                Word.parse(ImportStatus.class, "status", row.getString("status")),
                row.getBoolean("dry_run"),
                new Scale(row.getDouble("scale_min"), row.getDouble("scale_max"), row.getBoolean("whole_points")),
                row.getString("requested_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("retries", UUID.class));
    }
}
