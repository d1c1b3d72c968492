package io.plumbline.analytics.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analytics.Cancelled;
import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyFacetRaschTest {

    private static RaschFit fit(RaschRatings ratings, ScaleModel model) {
        return ManyFacetRasch.fit(ratings, model, Progress.SILENT).orThrow();
    }

    private static Reason refusal(RaschRatings ratings) {
        Estimate<RaschFit> fit = ManyFacetRasch.fit(ratings, ScaleModel.RATING_SCALE, Progress.SILENT);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        return ((NotEstimable<RaschFit>) fit).reason();
    }

    @Test
    void joint_measures_spread_too_far_and_the_corrected_ones_do_not() {
        SimulatedRatings drawn = SimulatedRatings.draw(7, 12_000, 30, 3, 6, 3, 4);
        RaschFit fit = fit(drawn.ratings(), ScaleModel.RATING_SCALE);
        assertThat(SimulatedRatings.slope(drawn.interviewers(), fit.interviewers().measure())).isLessThan(0.92);
        assertThat(SimulatedRatings.slope(drawn.interviewers(), fit.interviewers().corrected())).isCloseTo(1, within(0.02));
        assertThat(SimulatedRatings.slope(drawn.competencies(), fit.competencies().corrected())).isCloseTo(1, within(0.03));
        for (int k = 0; k < 4; k++) {
            assertThat(fit.thresholds().get(k).corrected()).isCloseTo(drawn.thresholds()[k], within(0.06));
        }
    }

    @Test
    void both_models_solve_their_score_equations() {
        RaschRatings ratings = SimulatedRatings.draw(3, 200, 12, 2, 5, 3, 3).ratings();
        for (ScaleModel model : ScaleModel.values()) {
            RaschFit fit = fit(ratings, model);
            assertThat(ScoreEquations.greatest(ratings, fit)).isLessThan(1e-7);
            assertThat(fit.largestScore()).isLessThanOrEqualTo(1e-8);
            assertThat(Arrays.stream(fit.interviewers().measure()).sum()).isCloseTo(0, within(1e-9));
            assertThat(Arrays.stream(fit.competencies().measure()).sum()).isCloseTo(0, within(1e-9));
        }
        assertThat(fit(ratings, ScaleModel.PARTIAL_CREDIT).thresholds()).hasSize(15);
        assertThat(fit(ratings, ScaleModel.PARTIAL_CREDIT).logLikelihood())
                .isGreaterThan(fit(ratings, ScaleModel.RATING_SCALE).logLikelihood());
    }

    @Test
    void infit_and_outfit_lie_about_one_when_the_model_holds_and_expose_a_random_rater() {
        RaschRatings ratings = SimulatedRatings.draw(11, 3_000, 20, 3, 6, 3, 4).ratings();
        Random random = new Random(5);
        for (int r = 0; r < ratings.size(); r++) {
            if (ratings.interviewer()[r] == 4) {
                ratings.rating()[r] = 1 + random.nextInt(5);
            }
        }
        RaschFit fit = fit(ratings, ScaleModel.RATING_SCALE);
        assertThat(fit.interviewers().infit()[4]).isGreaterThan(1.5);
        assertThat(fit.interviewers().outfit()[4]).isGreaterThan(1.5);
        for (int j = 0; j < 20; j++) {
            if (j != 4) {
                assertThat(fit.interviewers().infit()[j]).isBetween(0.7, 1.2);
            }
        }
    }

    @Test
    void leaves_out_extremes_one_after_the_other_and_says_who() {
        // the second candidate becomes extreme only when the interviewer who gave nothing but 3 is gone
        RaschRatings ratings = new RaschRatings(4, 3, 1, new int[] {0, 0, 1, 1, 2, 2, 3, 3}, new int[] {0, 1, 2, 0, 0, 1, 0, 1},
                new int[8], new double[] {1, 2, 3, 1, 2, 1, 1, 2});
        RaschFit fit = fit(ratings, ScaleModel.RATING_SCALE);
        assertThat(fit.extremes()).extracting(RaschFit.Left::facet).containsExactly(Facet.INTERVIEWER, Facet.CANDIDATE);
        assertThat(fit.extremes().getFirst().highest()).isTrue();
        assertThat(fit.interviewers().has(2)).isFalse();
        assertThat(fit.interviewers().measure()[2]).isNaN();
        assertThat(fit.ratings()).isEqualTo(6);
    }

    @Test
    void compares_interviewers_within_their_subset_only() {
        SimulatedRatings drawn = SimulatedRatings.draw(2, 400, 6, 2, 3, 3, 3);
        int[] interviewer = drawn.ratings().interviewer();
        for (int r = 0; r < interviewer.length; r++) {
            interviewer[r] = drawn.ratings().candidate()[r] % 2 == 0 ? interviewer[r] % 3 : 3 + interviewer[r] % 3;
        }
        RaschFit fit = fit(drawn.ratings(), ScaleModel.RATING_SCALE);
        double[] measure = fit.interviewers().measure();
        assertThat(fit.subsets()).isEqualTo(2);
        assertThat(fit.subset()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(measure[0] + measure[1] + measure[2]).isCloseTo(0, within(1e-9));
        assertThat(measure[3] + measure[4] + measure[5]).isCloseTo(0, within(1e-9));
        assertThat(fit.focusConfounded()).isFalse();
    }

    @Test
    void says_when_focus_hides_severity() {
        SimulatedRatings drawn = SimulatedRatings.draw(2, 400, 4, 4, 4, 1, 3);
        int[] interviewer = drawn.ratings().interviewer();
        for (int r = 0; r < interviewer.length; r++) {
            interviewer[r] = r % 4;
            drawn.ratings().competency()[r] = r % 4 < 2 ? 0 : 1;
        }
        RaschRatings focused = new RaschRatings(400, 4, 2, drawn.ratings().candidate(), interviewer, drawn.ratings().competency(),
                drawn.ratings().rating());
        RaschFit fit = fit(focused, ScaleModel.RATING_SCALE);
        assertThat(fit.focusConfounded()).isTrue();
        assertThat(fit.competencySets()).isEqualTo(2);
        assertThat(fit.competencies().measure()).containsOnly(0.0);
    }

    @Test
    void unlinked_competencies_do_not_hide_severity_when_candidates_differ() {
        SimulatedRatings drawn = SimulatedRatings.draw(9, 600, 5, 2, 2, 2, 3);
        int[] competency = drawn.ratings().competency();
        for (int r = 0; r < competency.length; r++) {
            competency[r] += drawn.ratings().candidate()[r] % 2 == 0 ? 0 : 2;
        }
        RaschFit fit = fit(new RaschRatings(600, 5, 4, drawn.ratings().candidate(), drawn.ratings().interviewer(), competency,
                drawn.ratings().rating()), ScaleModel.RATING_SCALE);
        double[] measure = fit.competencies().measure();
        assertThat(fit.focusConfounded()).isFalse();
        assertThat(fit.competencySets()).isEqualTo(2);
        assertThat(measure[0] + measure[1]).isCloseTo(0, within(1e-9));
        assertThat(measure[2] + measure[3]).isCloseTo(0, within(1e-9));
    }

    @Test
    void refuses_what_says_nothing() {
        assertThat(refusal(new RaschRatings(0, 0, 0, new int[0], new int[0], new int[0], new double[0]))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(new RaschRatings(1, 1, 1, new int[] {0}, new int[] {0}, new int[] {0}, new double[] {3}))).isEqualTo(Reason.NO_VARIATION);
        int million = 1_000_000;
        double[] same = new double[million];
        Arrays.fill(same, 4);
        assertThat(refusal(new RaschRatings(1, 1, 1, new int[million], new int[million], new int[million], same))).isEqualTo(Reason.NO_VARIATION);
        double[] distinct = new double[100];
        Arrays.setAll(distinct, i -> i);
        assertThat(refusal(new RaschRatings(1, 1, 1, new int[100], new int[100], new int[100], distinct))).isEqualTo(Reason.UNSUITABLE);
        assertThatThrownBy(() -> new RaschRatings(1, 1, 1, new int[1], new int[1], new int[1], new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void can_be_cancelled() {
        Progress impatient = new Progress() {
            @Override
            public void at(String stage, double done) { }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        RaschRatings ratings = SimulatedRatings.draw(3, 50, 5, 2, 3, 2, 3).ratings();
        assertThatThrownBy(() -> ManyFacetRasch.fit(ratings, ScaleModel.RATING_SCALE, impatient)).isInstanceOf(Cancelled.class);
    }

    @Test
    void one_off_interviewers_end_in_an_answer_or_a_reason() {
        int size = 90_000;
        Random random = new Random(1);
        int[] candidate = new int[size];
        int[] interviewer = new int[size];
        int[] competency = new int[size];
        double[] rating = new double[size];
        for (int r = 0; r < size; r++) {
            candidate[r] = r / 9;
            interviewer[r] = r / 3;
            competency[r] = r % 3;
            rating[r] = 1 + random.nextInt(5);
        }
        RaschFit fit = fit(new RaschRatings(size / 9, size / 3, 3, candidate, interviewer, competency, rating), ScaleModel.RATING_SCALE);
        assertThat(fit.subsets()).isGreaterThan(1000);
        assertThat(fit.largestScore()).isLessThanOrEqualTo(1e-8);
        int[] single = new int[size];
        Arrays.setAll(single, r -> r);
        assertThat(refusal(new RaschRatings(size / 9, size, 3, candidate, single, competency, rating))).isEqualTo(Reason.NO_VARIATION);
    }
}
