package io.plumbline.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.SmallHistory;
import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Histories that can say little end in a report all the same: the writer refuses whatever is not a finite number. */
class PoorHistoriesTest {

    private static Report run(SmallHistory told) {
        Report report = Analysis.run(told.facts(), Settings.DEFAULT.withAsOf(LocalDate.of(2025, 12, 31)), Progress.SILENT);
        assertThat(ReportJson.write(report)).isNotEmpty();
        return report;
    }

    /** Every candidate seen by the same interviewers; every second one hired. */
    private static SmallHistory panel(int candidates, int interviewers, IntToDoubleFunction rating, boolean good) {
        SmallHistory told = new SmallHistory();
        for (int k = 0; k < candidates; k++) {
            String id = "K" + k;
            told.row(FactTable.CANDIDACIES, "candidacy", id, "candidate", id, "decision", k % 2 == 0 ? "hire" : "reject", "decided_on", "2023-01-01",
                    "group", k % 3 == 0 ? "a" : "b");
            for (int i = 0; i < interviewers; i++) {
                told.card(id, "I" + i, "2022-12-01", "yes", rating.applyAsDouble(k * interviewers + i));
            }
            if (k % 2 == 0) {
                told.outcome(id, good);
            }
        }
        return told;
    }

    @Test
    void oneInterviewer() {
        assertThat(run(panel(40, 1, i -> i % 5, true)).flags()).isEmpty();
    }

    @Test
    void oneCandidate() {
        run(panel(1, 5, i -> i % 5, true));
    }

    @Test
    void allEqual() {
        assertThat(run(panel(30, 3, i -> 3, false)).flags()).isEmpty();
    }

    @Test
    void oneOutcome() {
        Report report = run(panel(80, 3, i -> i * 7 % 5, false));
        assertThat(report.decisions().falseDiscovery().orThrow().rate()).isEqualTo(1);
        assertThat(report.decisions().votes().prior().orThrow().pooled()).isTrue();
    }

    @Test
    void oneOffInterviewers() {
        SmallHistory told = new SmallHistory();
        for (int k = 0; k < 300; k++) {
            told.candidacy("K" + k, "reject", "2023-01-01").card("K" + k, "I" + k, "2022-12-01", "no", k % 5);
        }
        assertThat(run(told).flags()).isEmpty();
    }

    @Test
    void nothingButCandidacies() {
        run(new SmallHistory().candidacy("A", "hire", "2023-01-01").candidacy("B", "", ""));
    }
}
