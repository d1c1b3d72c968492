package io.plumbline.analytics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.oracle.Oracle;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Panels that differ from candidate to candidate, against lme4. */
class IncompletePanelTest {

    private static final Oracle ORACLE = new Oracle("lme4_gstudy");
    private static final String FILE = "input.csv";
    private final CountedRatings ratings = CountedRatingsOf.columns(ORACLE.text(FILE, "candidate"), ORACLE.text(FILE, "interviewer"),
            ORACLE.text(FILE, "competency"), ORACLE.numbers(FILE, "rating"));

    @Test
    void where_the_variance_comes_from() {
        Generalizability study = new Generalizability(ratings, ContentKeys.of(ratings), 1);
        Reliability.GStudy found = study.study(study.components(Progress.SILENT).orThrow());
        JsonNode expected = ORACLE.expected().get("gStudy");
        close(found.candidate(), expected.get("candidate"));
        close(found.interviewer(), expected.get("interviewer"));
        close(found.candidateCompetency(), expected.get("candidateCompetency"));
        close(found.scorecard(), expected.get("scorecard"));
        close(found.residual(), expected.get("residual"));
        assertThat(found.ratings()).isEqualTo(ORACLE.numbers(FILE, "rating").length);
    }

    private static void close(Estimate<Double> found, JsonNode expected) {
        assertThat(found.orThrow()).isCloseTo(expected.asDouble(), withinPercentage(0.01));
    }

    @Test
    void correlations_of_card_means() {
        Icc icc = new CardMeans(ratings, ContentKeys.of(ratings), 1).icc(Progress.SILENT).orThrow();
        JsonNode two = ORACLE.expected().get("twoWay");
        JsonNode one = ORACLE.expected().get("oneWay");
        double c = two.get(0).asDouble();
        double i = two.get(1).asDouble();
        double e = two.get(2).asDouble();
        double k = ORACLE.expected().get("k").asDouble();
        assertThat(icc.k()).isCloseTo(k, within(1e-9));
        assertThat(icc.icc1().value()).isCloseTo(one.get(0).asDouble() / (one.get(0).asDouble() + one.get(1).asDouble()), within(1e-5));
        assertThat(icc.icc2().value()).isCloseTo(c / (c + i + e), within(1e-5));
        assertThat(icc.icc3().value()).isCloseTo(c / (c + e), within(1e-5));
        assertThat(icc.icc2k().value()).isCloseTo(c / (c + (i + e) / k), within(1e-5));
        for (Bounded bounded : List.of(icc.icc1(), icc.icc2(), icc.icc3(), icc.icc1k(), icc.icc2k(), icc.icc3k())) {
            assertThat(bounded.lower()).isLessThan(bounded.value()).isGreaterThan(bounded.value() - 0.3);
            assertThat(bounded.upper()).isGreaterThan(bounded.value()).isLessThan(1);
        }
        assertThat(new CardMeans(ratings, ContentKeys.of(ratings), 1).icc(Progress.SILENT)).isEqualTo(Estimate.of(icc));
    }

    @Test
    void what_a_larger_panel_is_worth() {
        Generalizability study = new Generalizability(ratings, ContentKeys.of(ratings), 1);
        double[] components = study.components(Progress.SILENT).orThrow();
        List<Reliability.DStudy> studies = study.decisions(components).orThrow();
        assertThat(studies).allSatisfy(one -> assertThat(one.dependability()).isLessThan(one.generalizability()));
        Reliability.DStudy single = studies.stream().filter(s -> s.interviewers() == 1 && s.competencies() == 3).findFirst().orElseThrow();
        Reliability.DStudy six = studies.stream().filter(s -> s.interviewers() == 6 && s.competencies() == 3).findFirst().orElseThrow();
        double odds = single.dependability() / (1 - single.dependability());
        assertThat(six.dependability()).isCloseTo(6 * odds / (1 + 6 * odds), within(1e-12));
        for (Reliability.Panel panel : study.panels(components).orThrow()) {
            assertThat(panel.interviewers()).isEqualTo((long) Math.ceil(panel.exact()));
            assertThat(panel.lower()).isLessThan(panel.exact());
            assertThat(panel.upper()).isGreaterThan(panel.exact());
            assertThat(panel.exact() * odds).isCloseTo(panel.dependability() / (1 - panel.dependability()), within(1e-9));
        }
    }

    @Test
    void one_competency_confounds_what_needs_two() {
        CountedRatings single = CountedRatingsOf.columns(List.of("a", "a", "b", "b", "c", "c"), List.of("x", "y", "y", "z", "z", "x"),
                Collections.nCopies(6, "q"), new double[] {1, 2, 4, 3, 5, 3});
        Generalizability study = new Generalizability(single, ContentKeys.of(single), 1);
        Reliability.GStudy found = study.study(study.components(Progress.SILENT).orThrow());
        assertThat(Stream.of(found.candidateCompetency(), found.scorecard())).allSatisfy(e -> assertThat(e).isInstanceOf(NotEstimable.class));
        assertThat(found.candidate()).isNotInstanceOf(NotEstimable.class);
    }

    @Test
    void one_candidate_or_equal_ratings_say_why() {
        CountedRatings one = CountedRatingsOf.columns(List.of("a", "a"), List.of("x", "y"), List.of("q", "q"), new double[] {1, 2});
        CountedRatings equal = CountedRatingsOf.columns(List.of("a", "a", "b"), List.of("x", "y", "x"), List.of("q", "q", "q"), new double[] {2, 2, 2});
        for (CountedRatings ratings : List.of(one, equal)) {
            assertThat(new CardMeans(ratings, ContentKeys.of(ratings), 1).icc(Progress.SILENT)).isInstanceOf(NotEstimable.class);
            assertThat(new Generalizability(ratings, ContentKeys.of(ratings), 1).components(Progress.SILENT)).isInstanceOf(NotEstimable.class);
        }
    }
}
