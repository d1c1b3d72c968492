package io.plumbline.analytics.rasch;

import java.util.HashMap;
import java.util.Map;

/** The score equations written out anew, in the plainest way: what was observed less what the fit expects. */
final class ScoreEquations {

    private ScoreEquations() { }

    static double greatest(RaschRatings ratings, RaschFit fit) {
        Map<String, Double> score = new HashMap<>();
        for (int r = 0; r < ratings.size(); r++) {
            int n = ratings.candidate()[r];
            int j = ratings.interviewer()[r];
            int i = ratings.competency()[r];
            if (fit.candidates().has(n) && fit.interviewers().has(j) && fit.competencies().has(i)) {
                double eta = fit.candidates().measure()[n] - fit.interviewers().measure()[j] - fit.competencies().measure()[i];
                RaschFit.Step[] steps = fit.thresholds().stream().filter(step -> step.competency() < 0 || step.competency() == i)
                        .toArray(RaschFit.Step[]::new);
                add(score, ratings.rating()[r], eta, steps, "n" + n, "j" + j, "i" + i);
            }
        }
        return score.values().stream().mapToDouble(Math::abs).max().orElse(Double.NaN);
    }

    private static void add(Map<String, Double> score, double rating, double eta, RaschFit.Step[] steps, String... keys) {
        double[] p = new double[steps.length + 1];
        double exponent = 0;
        double sum = 1;
        p[0] = 1;
        int observed = 0;
        for (int x = 1; x < p.length; x++) {
            exponent += eta - steps[x - 1].threshold();
            p[x] = Math.exp(exponent);
            sum += p[x];
            observed = steps[x - 1].upper() <= rating ? x : observed;
        }
        double expected = 0;
        for (int x = 1; x < p.length; x++) {
            expected += x * p[x] / sum;
            score.merge("t" + steps[x - 1].competency() + "/" + x, (observed == x ? 1 : 0) - p[x] / sum, Double::sum);
        }
        for (String key : keys) {
            score.merge(key, observed - expected, Double::sum);
        }
    }
}
