package io.plumbline.query.facts;

import static io.plumbline.query.testing.Stories.amended;
import static io.plumbline.query.testing.Stories.card;
import static io.plumbline.query.testing.Stories.cardWithdrawn;
import static io.plumbline.query.testing.Stories.date;
import static io.plumbline.query.testing.Stories.decided;
import static io.plumbline.query.testing.Stories.declined;
import static io.plumbline.query.testing.Stories.departed;
import static io.plumbline.query.testing.Stories.merged;
import static io.plumbline.query.testing.Stories.opened;
import static io.plumbline.query.testing.Stories.reversed;
import static io.plumbline.query.testing.Stories.reviewed;
import static io.plumbline.query.testing.Stories.started;
import static io.plumbline.query.testing.Stories.withdrew;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.Event;
import io.plumbline.events.Participation;
import io.plumbline.query.ProjectedHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;

class KnownFactsTest {
    private final ProjectedHistory history = new ProjectedHistory();

    @Test
    void ofAnAmendedCardTheVersionBeforeOthersWereVisibleCounts() {
        record(opened("c", "p", 1), card("c", "v", "i", 2, 1), amended("c", "v", "i", false, 3, 2), amended("c", "v", "i", true, 4, 5));

        assertThat(rows(FactTable.RATINGS, at(9), "rating")).containsExactly("2.0");
        assertThat(rows(FactTable.SCORECARDS, at(9), "interview", "others_visible", "amended_at"))
                .containsExactly("v|false|2025-01-05T10:00:00Z");
    }

    @Test
    void anAmendmentIsKnownByItsPositionAndByItsDay() {
        record(opened("c", "p", 1), card("c", "v", "i", 2, 1), amended("c", "v", "i", false, 30, 2));

        assertThat(rows(FactTable.RATINGS, new Moment(2, null), "rating")).containsExactly("1.0");
        assertThat(rows(FactTable.RATINGS, new Moment(3, null), "rating")).containsExactly("2.0");
        assertThat(rows(FactTable.RATINGS, new Moment(3, date(29)), "rating")).containsExactly("1.0");
        assertThat(rows(FactTable.RATINGS, new Moment(3, date(30)), "rating")).containsExactly("2.0");
    }

    @Test
    void aCardFirstWrittenWhenOthersWereVisibleSaysSoAndHasItsLastVersion() {
        record(opened("c", "p", 1), card("c", "v", "i", Participation.LEAD, true, 2, 1), amended("c", "v", "i", true, 3, 2));

        assertThat(rows(FactTable.SCORECARDS, at(9), "others_visible")).containsExactly("true");
        assertThat(rows(FactTable.RATINGS, at(9), "rating")).containsExactly("2.0");
    }

    @Test
    void aWithdrawnCardIsNoneUntilThereIsAnother() {
        record(opened("c", "p", 1), card("c", "v", "i", 2, 1), cardWithdrawn("c", "v", "i", 3), card("c", "v", "i", 5, 4));

        assertThat(rows(FactTable.RATINGS, new Moment(2, null), "rating")).containsExactly("1.0");
        assertThat(rows(FactTable.SCORECARDS, new Moment(3, null), "interview")).isEmpty();
        assertThat(rows(FactTable.RATINGS, new Moment(3, null), "rating")).isEmpty();
        assertThat(rows(FactTable.RATINGS, new Moment(4, date(4)), "rating")).isEmpty();
        assertThat(rows(FactTable.RATINGS, new Moment(4, null), "rating")).containsExactly("4.0");
    }

    @Test
    void participationIsKept() {
        record(opened("c", "p", 1), card("c", "v", "lead", 2, 1), card("c", "v", "shadow", Participation.SHADOW, false, 2, 2),
                card("c", "v", "reverse", Participation.REVERSE_SHADOW, false, 2, 3));

        assertThat(rows(FactTable.SCORECARDS, at(9), "interviewer", "participation"))
                .containsExactlyInAnyOrder("lead|lead", "shadow|shadow", "reverse|reverse_shadow");
    }

    @Test
    void mergedCandidatesAreOnePersonAlsoInACircle() {
        record(merged("a", "b", 1), merged("b", "c", 1), merged("x", "y", 1), merged("y", "x", 1),
                opened("1", "a", 1), opened("2", "b", 1), opened("3", "c", 1), opened("4", "x", 1), opened("5", "y", 1));

        assertThat(rows(FactTable.CANDIDACIES, at(9), "candidacy", "candidate")).containsExactly("1|c", "2|c", "3|c", "4|x", "5|x");
        assertThat(rows(FactTable.CANDIDACIES, new Moment(1, null), "candidacy")).isEmpty();
    }

    @Test
    void decisionsAreThoseThatStoodThen() {
        record(opened("c", "p", 1), decided("c", DecisionOutcome.HIRE, 2), reversed("c", 3), decided("c", DecisionOutcome.REJECT, 4),
                opened("d", "q", 1), decided("d", DecisionOutcome.HIRE, 2), declined("d", 5), opened("w", "r", 1), withdrew("w", 2));

        assertThat(rows(FactTable.CANDIDACIES, at(9), "candidacy", "decision", "decided_on"))
                .containsExactly("c|reject|2025-01-05", "d|offer_declined|2025-01-06", "w|withdrawn|2025-01-03");
        assertThat(rows(FactTable.CANDIDACIES, new Moment(9, date(3)), "candidacy", "decision")).containsExactly("c|", "d|hire", "w|withdrawn");
        assertThat(rows(FactTable.CANDIDACIES, new Moment(2, null), "candidacy", "decision")).containsExactly("c|hire");
        assertThat(rows(FactTable.CANDIDACIES, new Moment(3, null), "candidacy", "decision")).containsExactly("c|");
    }

    @Test
    void outcomesAreThoseKnownThen() {
        record(opened("c", "p", 1), decided("c", DecisionOutcome.HIRE, 2), started("c", 10), reviewed("c", 3, 4.0, 100),
                reviewed("c", 3, 2.0, 120), departed("c", DepartureKind.VOLUNTARY, 200));

        assertThat(rows(FactTable.REVIEWS, at(9), "checkpoint", "rating")).containsExactly("3|2.0");
        assertThat(rows(FactTable.REVIEWS, new Moment(9, date(110)), "checkpoint", "rating")).containsExactly("3|4.0");
        assertThat(rows(FactTable.DEPARTURES, at(9), "started_on", "departed_on", "kind")).containsExactly("2025-01-11|2025-07-20|voluntary");
        assertThat(rows(FactTable.DEPARTURES, new Moment(9, date(199)), "started_on", "departed_on", "kind")).containsExactly("2025-01-11||");
    }

    @Test
    void whatIsAboutACandidacyNotKnownYetIsLeftOut() {
        record(card("ghost", "v", "i", 2, 1), reviewed("ghost", 3, 4.0, 100), started("ghost", 10), decided("ghost", DecisionOutcome.HIRE, 2));

        HiringFacts facts = history.facts(at(9));
        assertThat(facts.tables().values()).allSatisfy(table -> assertThat(table.isEmpty()).as(table.name()).isTrue());
    }

    @Test
    void interviewsOfTwoCandidaciesMayShareAnId() {
        record(opened("c", "p", 1), opened("d", "q", 1), card("c", "v", "i", 2, 1), card("d", "v", "i", 2, 5));

        assertThat(rows(FactTable.RATINGS, at(9), "interview", "rating")).containsExactlyInAnyOrder("c/v|1.0", "d/v|5.0");
    }

    private static Moment at(long watermark) {
        return new Moment(watermark, null);
    }

    private void record(Event... events) {
        history.record(events);
    }

    private List<String> rows(FactTable table, Moment moment, String... columns) {
        List<String> rows = new ArrayList<>();
        for (Row row : history.facts(moment).table(table)) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                @Nullable Object value = row.getObject(column);
                cells.add(value == null ? "" : value.toString());
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }
}
