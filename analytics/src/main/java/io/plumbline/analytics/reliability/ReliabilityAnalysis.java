package io.plumbline.analytics.reliability;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.draw.ContentKeys;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.Recommendations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;

/** Reliability of a history's counted ratings and recommendations. */
public final class ReliabilityAnalysis {

    private ReliabilityAnalysis() { }

    /**
     * Sections that the ratings cannot support are not estimable by themselves; the whole always is.
     *
     * @param seed of the bootstrap
     */
    public static Reliability of(History history, long seed, Progress progress) {
        CountedRatings ratings = history.ratings();
        progress.step("reliability", 0);
        RatedUnits rated = rated(ratings);
        Reliability.Alpha alpha = rated.alpha();
        Reliability.Kappas kappa = rated.kappas();
        Reliability.Kappas recommended = recommended(history).kappas();
        progress.step("reliability", 0.2);
        ContentKeys keys = ContentKeys.of(ratings);
        Estimate<Icc> icc = ratings.size() == 0 ? Estimate.not(Reason.EMPTY, "No rating counts.") : new CardMeans(ratings, keys, seed).icc(progress);
        progress.step("reliability", 0.6);
        Generalizability study = new Generalizability(ratings, keys, seed);
        return switch (study.components(progress)) {
            case NotEstimable<double[]>(Reason reason, String message) -> new Reliability(icc, alpha, kappa, recommended,
                    Estimate.not(reason, message), Estimate.not(reason, message), Estimate.not(reason, message));
            case Estimated<double[]>(double[] components) -> new Reliability(icc, alpha, kappa, recommended,
                    Estimate.of(study.study(components)), study.decisions(components), study.panels(components));
        };
    }

    /** One unit a candidate and competency. */
    private static RatedUnits rated(CountedRatings ratings) {
        long[] unit = new long[ratings.size()];
        int[] rater = new int[ratings.size()];
        for (int card = 0; card < ratings.cards(); card++) {
            for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
                unit[r] = (long) ratings.cardCandidate()[card] << 32 | ratings.competency()[r];
                rater[r] = ratings.cardInterviewer()[card];
            }
        }
        return new RatedUnits(unit, rater, ratings.value(), ratings.interviewers());
    }

    /** One unit a candidacy. */
    private static RatedUnits recommended(History history) {
        Recommendations said = Recommendations.of(history.facts());
        StringColumn interviewer = history.facts().scorecards().stringColumn("interviewer");
        int[] cards = IntStream.range(0, said.vote().length).filter(card -> said.candidacy()[card] >= 0 && said.vote()[card] > 0).toArray();
        List<String> names = Arrays.stream(cards).mapToObj(interviewer::get).distinct().sorted().toList();
        java.util.Map<String, Integer> index = new java.util.HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return new RatedUnits(Arrays.stream(cards).mapToLong(card -> said.candidacy()[card]).toArray(),
                Arrays.stream(cards).map(card -> index.get(interviewer.get(card))).toArray(),
                Arrays.stream(cards).mapToDouble(card -> said.vote()[card]).toArray(), names);
    }
}
