package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import tech.tablesaw.api.Table;

/** The candidacies opened by then, and how each stood. */
final class Candidacies {
    private static final String QUERY = """
            with %s, %s
            select c.candidacy, c.candidate, c.role_family, c.level, c.team,
                   (c.occurred_at at time zone 'UTC')::date, d.decision, d.decided_on, c."group"
            from opened c left join decided d on d.candidacy = c.candidacy
            order by c.candidacy""".formatted(KnownRows.OPENED, KnownRows.DECIDED);

    private final Cells cells = new Cells(FactTable.CANDIDACIES);
    private final Set<String> known = new HashSet<>();

    private Candidacies() {}

    static Candidacies read(Connection transaction, Moment moment, People people) throws SQLException {
        Candidacies all = new Candidacies();
        moment.each(transaction, QUERY, row -> {
            String candidacy = row.getString(1);
            all.known.add(candidacy);
            all.cells.row(candidacy, people.person(row.getString(2)), row.getString(3), row.getString(4), row.getString(5),
                    row.getObject(6, LocalDate.class), row.getString(7), row.getObject(8, LocalDate.class), row.getString(9));
        });
        return all;
    }

    boolean knows(String candidacy) {
        return known.contains(candidacy);
    }

    Table table() {
        return cells.table();
    }
}
