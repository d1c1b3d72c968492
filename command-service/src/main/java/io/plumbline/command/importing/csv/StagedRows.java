package io.plumbline.command.importing.csv;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.plumbline.command.importing.Settlement;
import io.plumbline.events.InterviewerId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was staged, a batch at a time. */
final class StagedRows {
    private static final String SELECT = "select line, cells from import_row where import = ? and file = ? ";

    private static final String ORPHANED = """
            where import = ? and file = 'ratings.csv'
            and not exists (select 1 from import_row s where s.import = r.import
                            and s.file = 'scorecards.csv' and s.interview = r.interview)""";

    private final JdbcClient database;
    private final UUID importId;

    StagedRows(JdbcClient database, UUID importId) {
        this.database = database;
        this.importId = importId;
    }

    /** Numbers the candidacies that rows are about, once, so that a resumed import cuts the same batches. */
    void number() {
        database.sql("""
                        insert into import_subject (import, number, candidacy)
                        select ?, row_number() over (order by candidacy) - 1, candidacy
                        from (select distinct candidacy from import_row where import = ? and candidacy is not null) s
                        where not exists (select 1 from import_subject where import = ?)""")
                .params(importId, importId, importId)
                .update();
        // freshly copied rows have no statistics, and plans without them take minutes
        database.sql("analyze import_row").update();
    }

    long candidacies() {
        return database.sql("select count(*) from import_subject where import = ?")
                .param(importId)
                .query(Long.class)
                .single();
    }

    List<String> candidacies(long from, int atMost) {
        return database.sql("""
                        select candidacy from import_subject
                        where import = ? and number >= ? and number < ? order by number""")
                .params(importId, from, from + atMost)
                .query(String.class)
                .list();
    }

    /**
     * Everything about each of these candidacies. An interview belongs where its first scorecard does; scorecards that
     * have it elsewhere are quarantined, and its ratings go where it belongs.
     */
    List<CandidacyRows> about(List<String> candidacies, Settlement settlement) {
        String[] keys = candidacies.toArray(String[]::new);
        Map<String, List<Cells>> scorecards = byCandidacy(CsvFile.SCORECARDS, keys);
        Map<String, String> owners = owners(scorecards.values());
        Map<String, List<Cells>> ratings = ratings(owners);
        Map<String, List<Cells>> opened = byCandidacy(CsvFile.CANDIDACIES, keys);
        Map<String, List<Cells>> reviews = byCandidacy(CsvFile.REVIEWS, keys);
        Map<String, List<Cells>> departures = byCandidacy(CsvFile.DEPARTURES, keys);
        return candidacies.stream()
                .map(key -> new CandidacyRows(
                                key,
                                opened.getOrDefault(key, List.of()),
                                scorecards.getOrDefault(key, List.of()),
                                ratings.getOrDefault(key, List.of()),
                                reviews.getOrDefault(key, List.of()),
                                departures.getOrDefault(key, List.of()))
                        .ownedBy(owners, settlement))
                .toList();
    }

    /** The candidacy of the first line that has each of these scorecards' interviews. */
    private Map<String, String> owners(Collection<List<Cells>> scorecards) {
        String[] interviews = scorecards.stream()
                .flatMap(List::stream)
                .map(card -> Objects.requireNonNullElse(card.optional("interview"), ""))
                .distinct()
                .toArray(String[]::new);
        return database.sql("""
                        select distinct on (interview) interview, candidacy from import_row
                        where import = ? and file = 'scorecards.csv' and interview = any(?)
                        order by interview, line""")
                .params(importId, interviews)
                .query((row, n) -> Map.entry(row.getString("interview"), row.getString("candidacy")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rows of people, from the given place on. */
    List<Cells> people(CsvFile file, long offset, int atMost) {
        return database.sql(SELECT + "order by line offset ? limit ?")
                .params(importId, file.fileName(), offset, atMost)
                .query((row, n) -> cells(file, row))
                .list();
    }

    /** Whoever wrote a scorecard; ids that are none are left to their rows. */
    List<InterviewerId> interviewers() {
        return database.sql("""
                        select distinct trim(cells[3]) from import_row
                        where import = ? and file = 'scorecards.csv' and trim(cells[3]) ~ '^[A-Za-z0-9._:@-]{1,100}$'
                        order by 1""")
                .param(importId)
                .query(String.class)
                .list()
                .stream()
                .map(InterviewerId::new)
                .toList();
    }

    long count(CsvFile file) {
        return database.sql("select count(*) from import_row where import = ? and file = ?")
                .params(importId, file.fileName())
                .query(Long.class)
                .single();
    }

    long orphans() {
        return database.sql("select count(*) from import_row r " + ORPHANED)
                .param(importId)
                .query(Long.class)
                .single();
    }

    /** Ratings whose interview no scorecard of this import is of. */
    List<Cells> orphans(long offset, int atMost) {
        return database.sql("select line, cells from import_row r " + ORPHANED + " order by line offset ? limit ?")
                .params(importId, offset, atMost)
                .query((row, n) -> cells(CsvFile.RATINGS, row))
                .list();
    }

    /** The names of the competencies that cards rate, by the role family and level they are rated for. */
    Map<RoleLevel, List<String>> competencies() {
        record Rated(RoleLevel of, String competency) {}
        return database.sql("""
                        select distinct c.cells[3] as role_family, c.cells[4] as level, r.cells[3] as competency
                        from import_row r
                        join (select distinct interview, candidacy from import_row
                              where import = :id and file = 'scorecards.csv') s on s.interview = r.interview
                        join import_row c on c.import = :id and c.file = 'candidacies.csv'
                                          and c.candidacy = s.candidacy
                        where r.import = :id and r.file = 'ratings.csv'""")
                .param("id", importId)
                .query((row, n) -> new Rated(
                        new RoleLevel(CsvCandidacy.label(row.getString("role_family")), CsvCandidacy.label(row.getString("level"))),
                        Objects.requireNonNullElse(row.getString("competency"), "").strip()))
                .list()
                .stream()
                .filter(rated -> !rated.competency().isEmpty())
                .collect(groupingBy(Rated::of, mapping(Rated::competency, toList())));
    }

    private Map<String, List<Cells>> byCandidacy(CsvFile file, String[] keys) {
        return database.sql(SELECT + "and candidacy = any(?) order by line")
                .params(importId, file.fileName(), keys)
                .query((row, n) -> cells(file, row))
                .list()
                .stream()
                .collect(groupingBy(cells -> Objects.requireNonNullElse(cells.optional("candidacy"), "")));
    }

    private Map<String, List<Cells>> ratings(Map<String, String> owners) {
        return database.sql(SELECT + "and interview = any(?) order by line")
                .params(importId, CsvFile.RATINGS.fileName(), owners.keySet().toArray(String[]::new))
                .query((row, n) -> cells(CsvFile.RATINGS, row))
                .list()
                .stream()
                .collect(groupingBy(rating -> owners.getOrDefault(rating.optional("interview"), "")));
    }

    private static Cells cells(CsvFile file, ResultSet row) throws SQLException {
        Array cells = row.getArray("cells");
        return new Cells(file, row.getLong("line"), (String[]) cells.getArray());
    }
}
