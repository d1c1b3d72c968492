package io.plumbline.analytics.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.SmallHistory;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Settings;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Selection on a score whose validity among all is known: what the hires show is lower, and the correction restores it. */
class ValidityAnalysisTest {

    private static final int INTERVIEWERS = 12;

    /** @param blind how many interviewers see nothing of the candidate */
    private static HiringFacts history(long seed, int candidates, int blind) {
        Random random = new Random(seed);
        SmallHistory told = new SmallHistory();
        for (int c = 0; c < candidates; c++) {
            String id = "k%05d".formatted(c);
            double ability = random.nextGaussian();
            double sum = 0;
            for (int seat = 0; seat < 3; seat++) {
                int j = (c + seat * (1 + c % 5)) % INTERVIEWERS;
                double rating = 5 + (j < blind ? 0 : ability) + 0.7 * random.nextGaussian();
                sum += rating / 3;
                String interview = id + "-" + seat;
                told.row(FactTable.SCORECARDS, "interview", interview, "candidacy", id, "interviewer", "i%02d".formatted(j), "submitted_at", "2022-01-05")
                        .row(FactTable.RATINGS, "interview", interview, "interviewer", "i%02d".formatted(j), "competency", "a", "rating", Double.toString(rating))
                        .row(FactTable.SIGNALS, "interview", interview, "interviewer", "i%02d".formatted(j), "signal", "trade-off",
                                "state", ability > 0.3 ? "observed" : "not_observed")
                        .row(FactTable.QUESTIONS, "interview", interview, "interviewer", "i%02d".formatted(j), "question", "q",
                                "kind", c % 2 == 0 ? "scenario" : "method");
            }
            boolean hired = sum > 5.4;
            told.candidacy(id, hired ? "hire" : "reject", "2022-01-10");
            if (hired) {
                double work = 3 + 0.8 * ability + 0.6 * random.nextGaussian();
                told.row(FactTable.DEPARTURES, "candidacy", id, "started_on", "2022-02-01")
                        .row(FactTable.REVIEWS, "candidacy", id, "checkpoint", "12", "reviewed_on", "2023-02-01",
                                "rating", Double.toString(Math.clamp(work, 1, 5)));
            }
        }
        return told.facts();
    }

    private static Validity run(HiringFacts facts) {
        return Analysis.run(facts, Settings.DEFAULT, Progress.SILENT).validity().orThrow();
    }

    @Test
    void correction_for_restricted_range_restores_what_selection_took() {
        Validity validity = run(history(1, 3000, 0));
        Validity.Coefficients panel = validity.panel().orThrow();
        double truth = 0.8 / Math.sqrt(0.8 * 0.8 + 0.6 * 0.6) / Math.sqrt(1 + 0.49 / 3);
        assertThat(validity.reference()).isEqualTo(3000);
        assertThat(validity.restriction().orThrow()).isGreaterThan(1.3);
        assertThat(panel.observed().orThrow()).isLessThan(truth - 0.1);
        assertThat(panel.correctedCaseII().orThrow()).isCloseTo(truth, within(0.06));
        assertThat(panel.correctedCaseIIInterval().orThrow().lower()).isLessThan(truth);
        assertThat(panel.correctedCaseIIInterval().orThrow().upper()).isGreaterThan(truth);
        assertThat(panel.auc().orThrow().lower()).isGreaterThan(0.5);
        assertThat(panel.correctedCaseIII()).isInstanceOf(NotEstimable.class);
        assertThat(validity.interviewers().orThrow().items()).hasSize(INTERVIEWERS).allSatisfy(item -> {
            assertThat(item.verdict()).isEqualTo(Validity.Verdict.SEPARATING);
            assertThat(item.correctedCaseIII().orThrow()).isGreaterThan(item.observed().orThrow());
        });
    }

    @Test
    void equal_interviewers_are_not_ranked_and_blind_ones_are() {
        Validity equal = run(history(2, 1500, 0));
        assertThat(equal.interviewers().orThrow().heterogeneity().orThrow().verdict()).isEqualTo(Validity.Differences.NO_MORE_THAN_CHANCE);
        assertThat(equal.interviewers().orThrow().ranking()).isInstanceOf(NotEstimable.class);
        Validity blind = run(history(3, 3000, 4));
        Validity.Heterogeneity heterogeneity = blind.interviewers().orThrow().heterogeneity().orThrow();
        assertThat(heterogeneity.verdict()).isEqualTo(Validity.Differences.DIFFER);
        assertThat(heterogeneity.permutationPValue()).isLessThan(0.01);
        assertThat(blind.interviewers().orThrow().ranking().orThrow().subList(8, 12)).containsExactlyInAnyOrder("i00", "i01", "i02", "i03");
        assertThat(blind.signals().orThrow().items().getFirst().verdict()).isEqualTo(Validity.Verdict.SEPARATING);
        assertThat(blind.questionKinds().orThrow().items()).extracting(Validity.Item::name).containsExactly("method", "scenario");
    }

    @Test
    void without_outcomes_there_is_no_validity() {
        HiringFacts facts = new SmallHistory().candidacy("k", "hire", "2024-02-02").card("k", "ines", "2024-02-01", "yes", 3).facts();
        assertThat(Analysis.run(facts, Settings.DEFAULT, Progress.SILENT).validity())
                .isInstanceOfSatisfying(NotEstimable.class, none -> assertThat(none.reason()).isEqualTo(Reason.INPUT_ABSENT));
    }
}
