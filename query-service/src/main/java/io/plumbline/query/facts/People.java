package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.Table;

/** Who is the same person as whom, and what happened to interviewers. */
public final class People {
    private static final String MERGES = "select candidate, into_candidate from query.candidate_merge where "
            + Moment.known("position", "occurred_at") + " order by position";
    private static final String EVENTS = "select distinct interviewer, (occurred_at at time zone 'UTC')::date, kind from query.interviewer_event"
            + " where kind in ('training', 'certified', 'card_delivered') and " + Moment.known("position", "occurred_at") + " order by 1, 2, 3";

    private final Map<String, String> mergedInto = new HashMap<>();
    private final Cells events = new Cells(FactTable.INTERVIEWER_EVENTS);

    private People() {}

    public static People read(Connection transaction, Moment moment) throws SQLException {
        People people = new People();
        moment.each(transaction, MERGES, row -> people.mergedInto.put(row.getString(1), row.getString(2)));
        moment.each(transaction, EVENTS,
                row -> people.events.row(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)));
        return people;
    }

    /** The person a candidate is. Merges that go round in a circle, as two streams may say, make one person of them all. */
    public String person(String candidate) {
        Set<String> seen = new HashSet<>();
        String person = candidate;
        while (seen.add(person)) {
            String into = mergedInto.get(person);
            if (into == null) {
                return person;
            }
            person = into;
        }
        return circle(person);
    }

    private String circle(String member) {
        String least = member;
        for (String each = next(member); !each.equals(member); each = next(each)) {
            least = each.compareTo(least) < 0 ? each : least;
        }
        return least;
    }

    private String next(String member) {
        return mergedInto.getOrDefault(member, member);
    }

    Table events() {
        return events.table();
    }
}
