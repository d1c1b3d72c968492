package io.plumbline.analytics.scaleuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.RichHistory;
import io.plumbline.analytics.facts.SmallHistory;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Settings;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleUseTest {

    private static final String[] COMPETENCIES = {"a", "b", "c", "d"};

    private static List<ScaleUse> run(HiringFacts facts) {
        return Analysis.run(facts, Settings.DEFAULT, Progress.SILENT).scaleUse();
    }

    private static ScaleUse of(List<ScaleUse> all, String name) {
        return all.stream().filter(use -> use.interviewer().equals(name)).findFirst().orElseThrow();
    }

    /** "halo" rates every competency alike, "middle" gives almost always 3, the others follow the candidate. */
    private static HiringFacts habits() {
        Random random = new Random(4);
        SmallHistory told = new SmallHistory();
        for (int c = 0; c < 150; c++) {
            String id = "k" + c;
            told.candidacy(id, "reject", "2024-03-01");
            double[] ability = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (String interviewer : new String[] {"halo", "middle", "plain", "other"}) {
                told.card(id, interviewer, "2024-02-0" + (1 + c % 9), c % 5 == 0 && interviewer.equals("plain") ? "no_decision" : "yes");
                double impression = random.nextGaussian();
                for (int q = 0; q < 4; q++) {
                    double rating = switch (interviewer) {
                        case "halo" -> 3 + impression;
                        case "middle" -> 3 + (random.nextInt(10) == 0 ? ability[q] : 0);
                        default -> 3 + ability[q] + 0.5 * random.nextGaussian();
                    };
                    told.row(FactTable.RATINGS, "interview", id, "interviewer", interviewer, "competency", COMPETENCIES[q],
                            "rating", Long.toString(Math.clamp(Math.round(rating), 1, 5)));
                }
            }
        }
        return told.facts();
    }

    @Test
    void habits_put_in_are_found() {
        List<ScaleUse> all = run(habits());
        assertThat(all).extracting(ScaleUse::interviewer).containsExactly("halo", "middle", "other", "plain");
        assertThat(of(all, "halo").haloShare().orThrow()).isGreaterThan(0.9);
        assertThat(of(all, "halo").withinScorecardCorrelation().orThrow()).isCloseTo(1, within(0.01));
        assertThat(of(all, "plain").haloShare().orThrow()).isLessThan(0.1);
        assertThat(of(all, "middle").centralTendency().orThrow().share()).isGreaterThan(0.85);
        assertThat(of(all, "middle").centralTendency().orThrow().colleagues()).isLessThan(0.6);
        assertThat(of(all, "middle").range().orThrow().ratio()).isLessThan(0.5);
        assertThat(of(all, "plain").range().orThrow().ratio()).isGreaterThan(1);
        assertThat(of(all, "plain").range().orThrow().categories()).isEqualTo(5);
        assertThat(of(all, "plain").noDecision().orThrow()).isEqualTo(new ScaleUse.Share(30, 150, 0.2));
        assertThat(of(all, "halo").scorecards()).isEqualTo(150);
        assertThat(of(all, "halo").ratings()).isEqualTo(600);
    }

    @Test
    void what_was_not_given_is_said() {
        ScaleUse plain = of(run(habits()), "plain");
        for (Estimate<?> absent : List.of(plain.evidence(), plain.submission(), plain.amended())) {
            assertThat(absent).isInstanceOf(NotEstimable.class);
            assertThat(((NotEstimable<?>) absent).reason()).isEqualTo(Reason.INPUT_ABSENT);
        }
        ScaleUse alone = run(new SmallHistory().candidacy("k", "hire", "2024-02-02").card("k", "ines", "2024-02-01", "", 3).facts()).getFirst();
        for (Estimate<?> thin : List.of(alone.haloShare(), alone.withinScorecardCorrelation(), alone.range(), alone.noDecision())) {
            assertThat(thin).isInstanceOf(NotEstimable.class);
        }
    }

    @Test
    void time_amendments_and_evidence_come_from_cards_and_interviews() {
        SmallHistory told = new SmallHistory();
        for (int c = 0; c < 4; c++) {
            String id = "k" + c;
            told.candidacy(id, "reject", "2024-03-01")
                    .row(FactTable.INTERVIEWS, "interview", id, "candidacy", id, "held_at", "2024-02-01T10:00:00Z")
                    .row(FactTable.SCORECARDS, "interview", id, "candidacy", id, "interviewer", "ines", "recommendation", "no",
                            "submitted_at", c == 0 ? "2024-02-05T10:00:00Z" : "2024-02-01T1" + (c + 1) + ":00:00Z",
                            "evidence_characters", Integer.toString(c * 100), "amended_at", c == 3 ? "2024-02-06T10:00:00Z" : "")
                    .row(FactTable.RATINGS, "interview", id, "interviewer", "ines", "competency", "a", "rating", "3");
        }
        ScaleUse ines = run(told.facts()).getFirst();
        assertThat(ines.submission().orThrow()).isEqualTo(new ScaleUse.Submission(4, 3.5, new ScaleUse.Share(1, 4, 0.25)));
        assertThat(ines.evidence().orThrow()).isEqualTo(new ScaleUse.Evidence(4, 150, new ScaleUse.Share(1, 4, 0.25)));
        assertThat(ines.amended().orThrow()).isEqualTo(new ScaleUse.Share(1, 4, 0.25));
    }

    @Test
    void halo_in_simulated_panels_lies_about_its_share() {
        List<ScaleUse> all = run(new RichHistory(900, 5).facts());
        double mean = all.stream().mapToDouble(use -> use.haloShare().orThrow()).average().orElseThrow();
        double truth = 0.09 / (0.49 + 0.09 + 0.16);
        assertThat(mean).isCloseTo(truth, within(0.04));
    }
}
