package io.plumbline.command.importing.greenhouse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.plumbline.command.importing.Row;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was staged, a batch at a time. */
final class StagedRecords {
    private static final String SELECT =
            "select file, record, resource, id, application, content from import_record where import = ? ";

    /** Says to the planner which index to look at. */
    private static final String REFERENCE = "and resource in ('jobs', 'candidates', 'users') ";

    private final JdbcClient database;
    private final UUID importId;

    StagedRecords(JdbcClient database, UUID importId) {
        this.database = database;
        this.importId = importId;
    }

    /** Numbers the applications that records are about, once, so that a resumed import cuts the same batches. */
    void number() {
        database.sql("""
                        insert into import_subject (import, number, candidacy)
                        select ?, row_number() over (order by application) - 1, application
                        from (select distinct application from import_record
                              where import = ? and application is not null) s
                        where not exists (select 1 from import_subject where import = ?)""")
                .params(importId, importId, importId)
                .update();
        // freshly copied rows have no statistics, and plans without them take minutes
        database.sql("analyze import_record").update();
    }

    long applications() {
        return database.sql("select count(*) from import_subject where import = ?").param(importId).query(Long.class).single();
    }

    List<Dossier> dossiers(long from, int atMost) {
        List<String> keys = database.sql("""
                        select candidacy from import_subject
                        where import = ? and number >= ? and number < ? order by number""")
                .params(importId, from, from + atMost)
                .query(String.class)
                .list();
        Map<String, List<Staged>> records = new HashMap<>();
        database.sql(SELECT + "and application = any(?) order by file, record")
                .params(importId, keys.toArray(String[]::new))
                .query(row -> {
                    records.computeIfAbsent(row.getString("application"), _ -> new ArrayList<>()).add(read(row, 0));
                });
        return keys.stream().map(key -> new Dossier(key, records.getOrDefault(key, List.of()))).toList();
    }

    /** A stretch of one file, from its first record on. */
    record Stretch(String file, long first, long last) {}

    /** A resource's files, cut into stretches. */
    List<Stretch> stretches(Resource resource, int width) {
        List<Stretch> stretches = new ArrayList<>();
        database.sql("""
                        select file, min(record) as first, max(record) as last from import_record
                        where import = ? and resource = ? group by file order by file""")
                .params(importId, resource.word())
                .query(row -> {
                    for (long first = row.getLong("first"); first <= row.getLong("last"); first += width) {
                        stretches.add(new Stretch(row.getString("file"), first, first + width - 1));
                    }
                });
        return stretches;
    }

    List<Staged> records(Stretch stretch) {
        return database.sql(SELECT + "and file = ? and record between ? and ? order by record")
                .params(importId, stretch.file(), stretch.first(), stretch.last())
                .query(StagedRecords::read)
                .list();
    }

    List<Staged> records(Resource resource, Collection<String> ids) {
        return database.sql(SELECT + REFERENCE + "and resource = ? and id = any(?) order by file, record")
                .params(importId, resource.word(), ids.toArray(String[]::new))
                .query(StagedRecords::read)
                .list();
    }

    /** Which of these people applied for a job, or were interviewed. */
    Set<String> applied(Collection<String> candidates) {
        return database.sql("""
                        select distinct person from import_record a
                        where import = ? and resource = 'applications' and person = any(?)
                        and json_array_length(content::json -> 'jobs') > 0
                        and (content::json ->> 'prospect' = 'false' or exists (
                            select 1 from import_record s where s.import = a.import and s.application = a.application
                            and s.resource = 'scorecards'))""")
                .params(importId, candidates.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(toSet());
    }

    boolean has(Resource resource) {
        return database.sql("select exists (select from import_record where import = ? and resource = ?)")
                .params(importId, resource.word())
                .query(Boolean.class)
                .single();
    }

    /** Which of these ids the export has a record of. */
    Set<String> present(Resource resource, Collection<String> ids) {
        return database.sql("select distinct id from import_record where import = ? " + REFERENCE + "and resource = ? and id = any(?)")
                .params(importId, resource.word(), ids.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(toSet());
    }

    /** Which of these users are on an interview. */
    Set<String> interviewing(Collection<String> users) {
        return database.sql("select distinct interviewer from import_interviewer where import = ? and interviewer = any(?)")
                .params(importId, users.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(toSet());
    }

    /** Whoever is on an interview and has no record of their own: users who were deleted. */
    List<InterviewerId> interviewersWithoutRecord() {
        return database.sql("""
                        select distinct interviewer from import_interviewer i where import = ?
                        and not exists (select 1 from import_record u where u.import = i.import
                                        and u.resource = 'users' and u.id = i.interviewer)
                        order by interviewer""")
                .param(importId)
                .query(String.class)
                .list()
                .stream()
                .map(InterviewerId::new)
                .toList();
    }

    /** What is rated in each interview step. */
    Map<String, List<String>> attributes() {
        record Rated(String step, String attribute) {}
        return database.sql("select distinct step, attribute from import_step where import = ?")
                .param(importId)
                .query((row, _) -> new Rated(row.getString("step"), row.getString("attribute")))
                .list()
                .stream()
                .collect(groupingBy(Rated::step, mapping(Rated::attribute, toList())));
    }

    private static Staged read(ResultSet row, int number) throws SQLException {
        return new Staged(
                new Row(row.getString("file"), row.getLong("record")),
                Word.parse(Resource.class, "resource", row.getString("resource")),
                row.getString("id"),
                Fields.of(JsonRecords.JSON.readTree(row.getString("content"))));
    }
}
