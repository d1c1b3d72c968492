package io.plumbline.analytics.rasch;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many-facet Rasch measurement by joint maximum likelihood. */
public final class ManyFacetRasch {

    private ManyFacetRasch() { }

    /**
     * Fits log(P(x) / P(x - 1)) = candidate - interviewer - competency - threshold(x), all in logits; a positive
     * interviewer is severe. Thresholds sum to zero within their group, competencies sum to zero, interviewers sum to
     * zero within a subset, candidates are free. Newton's method with candidates eliminated; scores solved to 1e-8.
     * Candidates, interviewers and competencies with only lowest or only highest ratings are left out and listed.
     *
     * <p>Source: Linacre (1989), Many-Facet Rasch Measurement; Andrich (1978), Psychometrika 43:561-573; Masters
     * (1982), Psychometrika 47:149-174. R: {@code VGAM::vglm(rating ~ candidate + interviewer + competency,
     * VGAM::acat(reverse = TRUE, parallel = TRUE))}, whose standard errors are of full information; FACETS' are those here.
     *
     * @param model one set of thresholds, or one for each competency
     * @return not estimable: {@code EMPTY} without ratings; {@code NO_VARIATION} when only extremes are there;
     *         {@code UNSUITABLE} with more than 25 distinct ratings; {@code NOT_CONVERGED}
     * @throws io.plumbline.analytics.Cancelled when the caller gave up
     */
    public static Estimate<RaschFit> fit(RaschRatings ratings, ScaleModel model, Progress progress) {
        if (ratings.size() == 0) {
            return Estimate.not(Reason.EMPTY, "No rating counts.");
        }
        Categories categories = Categories.of(ratings, model);
        if (categories == null) {
            return Estimate.not(Reason.UNSUITABLE, "There are more than " + Categories.MOST
                    + " distinct ratings: that is no scale of categories.");
        }
        Sample sample = Sample.of(ratings, categories);
        if (sample.size() == 0) {
            return Estimate.not(Reason.NO_VARIATION, "Everyone has only the lowest or only the highest ratings.");
        }
        try {
            return Estimate.of(new ManyFacetRasch.Fitting(sample, model, progress).result());
        } catch (NotConverged unsettled) {
            return Estimate.not(Reason.NOT_CONVERGED, "The Rasch model's equations have no finite solution for these ratings.");
        }
    }

    private static final class Fitting {

        private final Sample sample;
        private final ScaleModel model;
        private final Derivatives at;
        private final Point centred;
        private final Point corrected;
        private final Linking linking;
        private final Centring centring;
        private final Fit fit;

        Fitting(Sample sample, ScaleModel model, Progress progress) {
            this.sample = sample;
            this.model = model;
            at = JointMaximumLikelihood.fit(sample, progress);
            linking = new Linking(sample);
            centring = new Centring(sample, linking);
            centred = centring.centred(at.point);
            corrected = centring.centred(SpreadBias.corrected(at));
            fit = new Fit(at);
        }

        RaschFit result() {
            Point information = at.information;
            return new RaschFit(at.logLikelihood, at.score.greatest(), sample.size(),
                    measures(centred.candidate(), corrected.candidate(), information.candidate(), fit.candidates),
                    measures(centred.interviewer(), corrected.interviewer(), information.interviewer(), fit.interviewers),
                    measures(centred.competency(), corrected.competency(), information.competency(), fit.competencies),
                    thresholds(), sample.extremes.stream().map(e -> new RaschFit.Left(e.facet(), e.index(), e.highest(), e.ratings())).toList(),
                    Arrays.copyOfRange(linking.subset, sample.candidates, linking.subset.length), linking.subsets,
                    linking.classesUnlinked() ? linking.classes - linking.constraints().size() : 1, centring.focusConfounded());
        }

        private static Measures measures(double[] measure, double[] corrected, double[] information, Fit.MeanSquares fit) {
            double[] error = new double[measure.length];
            for (int i = 0; i < error.length; i++) {
                boolean rated = fit.ratings[i] > 0;
                error[i] = rated ? 1 / Math.sqrt(information[i]) : Double.NaN;
                measure[i] = rated ? measure[i] : Double.NaN;
                corrected[i] = rated ? corrected[i] : Double.NaN;
            }
            return new Measures(measure, corrected, error, fit.infit(information), fit.outfit(), fit.ratings);
        }

        private List<RaschFit.Step> thresholds() {
            Categories categories = sample.categories;
            List<RaschFit.Step> steps = new ArrayList<>();
            for (int g = 0; g < categories.groups(); g++) {
                for (int k = 1; k <= categories.steps(g); k++) {
                    int index = categories.offset(g) + k - 1;
                    steps.add(new RaschFit.Step(model == ScaleModel.RATING_SCALE ? -1 : g, categories.value(g, k - 1),
                            categories.value(g, k), centred.threshold()[index], corrected.threshold()[index]));
                }
            }
            return List.copyOf(steps);
        }
    }
}
