package io.plumbline.analytics.decision;

import io.plumbline.analytics.facts.History;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** When each hire who started reaches the horizon of an outcome policy. */
final class DueDates {

    private final StringColumn candidacy;
    private final Map<String, LocalDate> due = new HashMap<>();

    DueDates(History history, OutcomePolicy policy) {
        candidacy = history.facts().candidacies().stringColumn("candidacy");
        Table departures = history.facts().departures();
        DateColumn started = departures.dateColumn("started_on");
        for (int row = 0; row < departures.rowCount(); row++) {
            LocalDate day = started.get(row);
            if (day != null) {
                due.put(departures.stringColumn("candidacy").get(row), day.plusMonths(policy.horizonMonths()));
            }
        }
    }

    /** By candidacy row. */
    @Nullable LocalDate of(int row) {
        return due.get(candidacy.get(row));
    }

    Pending pending(Outcomes outcomes) {
        Pending.Tally tally = new Pending.Tally();
        for (int row = 0; row < outcomes.of().size(); row++) {
            tally.add(outcomes.of().get(row), of(row));
        }
        return tally.pending();
    }
}
