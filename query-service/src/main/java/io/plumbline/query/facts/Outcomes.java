package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** What the work showed of those who started. */
final class Outcomes {
    private static final String REVIEWS = "with " + KnownRows.REVIEWED
            + " select candidacy, checkpoint, reviewed_on, rating, would_hire_again from reviewed order by candidacy, checkpoint";
    private static final String DEPARTURES = """
            with %s, %s
            select s.candidacy, s.started_on, l.departed_on, l.kind, l.regretted
            from started s left join left_on l on l.candidacy = s.candidacy
            order by s.candidacy""".formatted(KnownRows.STARTED, KnownRows.LEFT);

    private final Connection transaction;
    private final Moment moment;
    private final Candidacies candidacies;

    Outcomes(Connection transaction, Moment moment, Candidacies candidacies) {
        this.transaction = transaction;
        this.moment = moment;
        this.candidacies = candidacies;
    }

    Table reviews() throws SQLException {
        Cells cells = new Cells(FactTable.REVIEWS);
        moment.each(transaction, REVIEWS, row -> {
            if (candidacies.knows(row.getString(1))) {
                cells.row(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getObject(4, Double.class), flag(row, 5));
            }
        });
        return cells.table();
    }

    Table departures() throws SQLException {
        Cells cells = new Cells(FactTable.DEPARTURES);
        moment.each(transaction, DEPARTURES, row -> {
            if (candidacies.knows(row.getString(1))) {
                cells.row(row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getString(4), flag(row, 5));
            }
        });
        return cells.table();
    }

    private static @Nullable Boolean flag(ResultSet row, int column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }
}
