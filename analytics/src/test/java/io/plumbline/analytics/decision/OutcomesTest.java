package io.plumbline.analytics.decision;

import static io.plumbline.analytics.facts.HistoryFiles.CANDIDACIES;
import static io.plumbline.analytics.facts.HistoryFiles.DEPARTURES;
import static io.plumbline.analytics.facts.HistoryFiles.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.facts.HistoryFiles;
import io.plumbline.analytics.facts.KnownBy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    private static final LocalDate AS_OF = LocalDate.parse("2025-06-30");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // review (checkpoint, date, rating), departure (started, departed, kind), outcome
        "'12,2025-03-05,3,', '2024-03-01,,,', GOOD",
        "'12,2025-03-05,2.5,', '2024-03-01,,,', BAD",
        "'12,2025-03-05,4,', '2024-03-01,2024-09-01,dismissed,', GOOD",
        "'12,2025-03-05,,true', '2024-03-01,,,', NO_REVIEW",
        "'12,2025-03-05,,', '2024-03-01,2024-09-01,dismissed,', BAD",
        "'12,2025-06-20,4,', '2024-08-01,,,', GOOD",
        "'12,2025-06-20,4,', -, GOOD",
        "'12,2025-07-20,4,', '2024-08-01,,,', IMMATURE",
        "'6,2024-09-05,1,', '2024-03-01,,,', NO_REVIEW",
        "-, '2024-03-01,2024-09-01,dismissed,', BAD",
        "-, '2024-03-01,2025-03-01,dismissed,', NO_REVIEW",
        "-, '2024-03-01,2025-02-28,dismissed,', BAD",
        "-, '2024-03-01,2024-09-01,voluntary,true', LEFT",
        "-, '2024-03-01,2024-09-01,redundancy,', REDUNDANCY",
        "-, '2024-03-01,2024-09-01,end_of_contract,', END_OF_CONTRACT",
        "-, '2024-06-30,,,', NO_REVIEW",
        "-, '2024-07-01,,,', IMMATURE",
        "-, '2024-07-01,2025-01-01,dismissed,', IMMATURE_DISMISSED",
        "-, '2024-07-01,2025-01-01,voluntary,', IMMATURE",
        "-, '2025-07-01,,,', NOT_STARTED",
        "-, -, NOT_STARTED"})
    void the_default_policy(String review, String departure, Outcome outcome) throws IOException {
        HistoryFiles files = new HistoryFiles(directory);
        files.with("reviews.csv", REVIEWS + (review == null ? "" : "a," + review + "\n"));
        files.with("departures.csv", DEPARTURES + (departure == null ? "" : "a," + departure + "\n"));

        assertThat(judge().of()).containsExactly(outcome);
    }

    @Test
    void another_policy_moves_horizon_and_bar() throws IOException {
        new HistoryFiles(directory).with("reviews.csv", REVIEWS + "a,6,2024-09-05,3,\n").with("departures.csv", DEPARTURES + "a,2024-03-01,,,\n");

        OutcomePolicy strict = new OutcomePolicy("strict", 2, 6, 3.5, true);

        assertThat(Outcomes.judge(KnownBy.date(CsvFacts.read(directory, Progress.SILENT), AS_OF), strict).of()).containsExactly(Outcome.BAD);
    }

    @Test
    void the_figures_of_a_small_history() throws IOException {
        new HistoryFiles(directory)
                .with("candidacies.csv", CANDIDACIES + row("a", "hire") + row("b", "hire") + row("c", "hire") + row("d", "hire") + row("e", "hire")
                        + row("f", "reject") + row("g", "offer_declined") + row("h", "withdrawn") + "i,i,ml,senior,search,2024-01-02,,\n")
                .with("reviews.csv", REVIEWS + "a,12,2025-03-05,4,\nb,12,2025-03-05,2,\nc,12,2025-03-05,5,\n")
                .with("departures.csv", DEPARTURES + "a,2024-03-01,,,\nb,2024-03-01,,,\nc,2024-03-01,,,\nd,2024-03-01,2024-05-01,voluntary,\ne,2025-01-01,,,\n");

        History history = KnownBy.date(CsvFacts.read(directory, Progress.SILENT), AS_OF);
        Decisions decisions = DecisionAnalysis.of(history, Outcomes.judge(history, OutcomePolicy.DEFAULT), OutcomePolicy.DEFAULT,
                AdjustedCards.of(history.ratings(), Estimate.not(Reason.EMPTY, "No rating counts.")));

        FalseDiscovery found = decisions.falseDiscovery().orThrow();
        assertThat(found.bad()).isEqualTo(1);
        assertThat(found.known()).isEqualTo(3);
        assertThat(found.mature()).isEqualTo(4);
        // prop.test(1, 3, correct = FALSE)
        assertThat(found.lower()).isCloseTo(0.06149194, within(1e-8));
        assertThat(found.upper()).isCloseTo(0.7923404, within(1e-7));
        assertThat(found.range().lower()).isEqualTo(0.25);
        assertThat(found.range().upper()).isEqualTo(0.5);
        assertThat(decisions.bounds().candidacies()).isEqualTo(7);
        assertThat(decisions.bounds().falsePositiveRate().orThrow().lower()).isEqualTo(1 / 3.0);
        assertThat(decisions.bounds().falsePositiveRate().orThrow().upper()).isEqualTo(1);
        assertThat(decisions.bounds().falseNegativeRate().orThrow().lower()).isZero();
        assertThat(decisions.bounds().falseNegativeRate().orThrow().upper()).isEqualTo(0.5);
        assertThat(decisions.notKnown()).isEqualTo(new NotKnown(1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1));
    }

    @Test
    void a_candidacy_opened_later_is_counted_nowhere() throws IOException {
        new HistoryFiles(directory).with("candidacies.csv", CANDIDACIES + "a,ada,ml,senior,search,2025-07-02,,\n");

        assertThat(judge().of()).containsExactly(Outcome.NOT_OPENED);
        assertThat(judge().count(Outcome.IN_FLIGHT)).isZero();
    }

    private static String row(String id, String decision) {
        return id + "," + id + ",ml,senior,search,2024-01-02," + decision + ",2024-02-01\n";
    }

    private Outcomes judge() throws IOException {
        return Outcomes.judge(KnownBy.date(CsvFacts.read(directory, Progress.SILENT), AS_OF), OutcomePolicy.DEFAULT);
    }
}
