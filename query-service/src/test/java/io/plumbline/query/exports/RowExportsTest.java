package io.plumbline.query.exports;

import static io.plumbline.query.testing.Stories.amended;
import static io.plumbline.query.testing.Stories.card;
import static io.plumbline.query.testing.Stories.cardWithdrawn;
import static io.plumbline.query.testing.Stories.day;
import static io.plumbline.query.testing.Stories.decided;
import static io.plumbline.query.testing.Stories.departed;
import static io.plumbline.query.testing.Stories.merged;
import static io.plumbline.query.testing.Stories.opened;
import static io.plumbline.query.testing.Stories.reviewed;
import static io.plumbline.query.testing.Stories.scheduled;
import static io.plumbline.query.testing.Stories.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.Event;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.testing.Stories;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What single rows say. */
class RowExportsTest {
    private final ExportedHistory known = new ExportedHistory();

    @AfterEach
    void stop() {
        known.close();
    }

    @Test
    void aCardIsTheVersionThatCounts() {
        known.know(opened("c", "p", 1), scheduled("c", "v", "i", 2), card("c", "v", "i", 4, 1, 2), amended("c", "v", "i", false, 5, 3, 4),
                amended("c", "v", "i", true, 6, 5, 5), card("c", "v", "j", 5, 1), cardWithdrawn("c", "v", "j", 6));

        assertThat(known.column("/exports/ratings", "competency")).containsExactly("depth", "rigour");
        assertThat(known.column("/exports/ratings", "rating")).containsExactly("3", "4");
        assertThat(known.column("/exports/scorecards", "submitted_at")).containsExactly(day(4).toString());
        assertThat(known.column("/exports/scorecards", "amended_at")).containsExactly(day(6).toString());
        assertThat(known.column("/exports/scorecards", "held_at")).containsExactly(day(3).toString());
        assertThat(known.column("/exports/scorecards", "rubric")).containsExactly("ai");
        assertThat(known.column("/exports/scorecards?rubric=ai@1", "rubric_version")).containsExactly("1");
        assertThat(known.rows("/exports/scorecards?rubric=ai@2")).hasSize(1);
        assertThat(known.rows("/exports/decisions?rubric=ai@1")).hasSize(2);
        assertThat(known.rows("/exports/decisions?rubric=other@1")).hasSize(1);
    }

    @Test
    void aRatingSaysItsScaleAndWhatTheRubricCallsIt() {
        known.know(Stories.everything().all().stream().map(Recorded::event).toArray(Event[]::new));

        assertThat(known.column("/exports/ratings?as-of=2025-12-31", "competency_name")).contains("Depth", "");
        assertThat(known.column("/exports/ratings?as-of=2025-12-31", "scale_max")).containsOnly("5");
    }

    @Test
    void aHireHasARowForEachReview() {
        known.know(opened("c", "p", 1), decided("c", DecisionOutcome.HIRE, 10), started("c", 20), reviewed("c", 3, 4.0, 110),
                reviewed("c", 12, 2.0, 390), departed("c", DepartureKind.VOLUNTARY, 420), opened("d", "q", 1),
                decided("d", DecisionOutcome.HIRE, 5), opened("e", "r", 1), decided("e", DecisionOutcome.REJECT, 5));

        assertThat(known.column("/exports/outcomes", "checkpoint")).containsExactly("3", "12", "");
        assertThat(known.column("/exports/outcomes", "outcome")).containsExactly("bad", "bad", "not_started");
        assertThat(known.column("/exports/outcomes", "departure")).containsExactly("voluntary", "voluntary", "");
        assertThat(known.column("/exports/outcomes?as-of=2025-06-30", "outcome")).containsExactly("immature", "not_started");
        assertThat(known.column("/exports/outcomes?as-of=2025-06-30", "departed_on")).containsExactly("", "");
    }

    @Test
    void mergedCandidatesAreOnePerson() {
        known.know(opened("c", "p", 1), opened("d", "q", 2), merged("p", "q", 4), decided("c", DecisionOutcome.REJECT, 5));
        assertThat(known.column("/exports/decisions", "candidate")).hasSize(2).containsOnly(known.column("/exports/decisions", "candidate").getFirst());
    }

    @Test
    void whatASpreadsheetWouldRunIsHarmlessAndJsonIsLeftAlone() {
        String formula = "=HYPERLINK(\"http://x.example\";\"a, b\")";
        known.know(new CandidacyEvent.CandidacyOpened(new CandidacyId("c"), new CandidateId("p"), formula, "-1+1", "+team\nof two", null, null, day(1)),
                decided("c", DecisionOutcome.HIRE, 3));

        assertThat(known.file("/exports/decisions")).contains("\"'=HYPERLINK(\"\"http://x.example\"\";\"\"a, b\"\")\",'-1+1,\"'+team\nof two\",2025-01-02");
        assertThat(known.file("/exports/decisions?format=jsonl")).contains("\"role_family\":\"=HYPERLINK(", "\"level\":\"-1+1\"");
        assertThat(known.rows("/exports/decisions?level=-1%2B1&format=jsonl")).hasSize(1);
    }

    @Test
    void numbersAreNeverTakenForFormulas() {
        assertThat(CsvSheet.harmless("@sum")).isEqualTo("'@sum");
        assertThat(CsvSheet.harmless("\tx")).isEqualTo("'\tx");
        assertThat(CsvSheet.harmless("a=b")).isEqualTo("a=b");
        var out = new ByteArrayOutputStream();
        var sheet = new CsvSheet(List.of(Column.of("severity", Column.Kind.NUMBER, ""), Column.of("word", Column.Kind.TEXT, "")), out);
        sheet.row(new Object[] {"-0.25", "-0.25"});
        sheet.end();
        assertThat(out).hasToString("severity,word\n-0.25,'-0.25\n");
    }

    @Test
    void beforeTheFirstMarkThereIsNothingToGive() {
        assertThat(known.get("/exports/decisions").statusCode()).isEqualTo(409);
    }
}
