package io.plumbline.analytics.rasch;

import java.util.Random;

/** Ratings drawn from the rating scale model with known measures. */
record SimulatedRatings(RaschRatings ratings, double[] interviewers, double[] competencies, double[] thresholds) {

    /** Each of the candidates is rated on some competencies by some interviewers. */
    static SimulatedRatings draw(long seed, int candidates, int interviewers, int panel, int competencies, int rated, int steps) {
        Random random = new Random(seed);
        double[] severity = centred(random, interviewers, 0.8);
        double[] difficulty = centred(random, competencies, 0.5);
        double[] threshold = new double[steps];
        for (int k = 0; k < steps; k++) {
            threshold[k] = (k - (steps - 1) / 2.0) * 1.2;
        }
        int size = candidates * panel * rated;
        int[] candidate = new int[size];
        int[] interviewer = new int[size];
        int[] competency = new int[size];
        double[] rating = new double[size];
        int r = 0;
        for (int n = 0; n < candidates; n++) {
            double ability = 1.2 * random.nextGaussian();
            for (int p = 0; p < panel; p++) {
                int j = random.nextInt(interviewers);
                for (int u = 0; u < rated; u++, r++) {
                    candidate[r] = n;
                    interviewer[r] = j;
                    competency[r] = (n + u) % competencies;
                    rating[r] = 1 + category(random, ability - severity[j] - difficulty[competency[r]], threshold);
                }
            }
        }
        return new SimulatedRatings(new RaschRatings(candidates, interviewers, competencies, candidate, interviewer, competency, rating),
                severity, difficulty, threshold);
    }

    private static double[] centred(Random random, int size, double deviation) {
        double[] values = new double[size];
        double mean = 0;
        for (int i = 0; i < size; i++) {
            values[i] = deviation * random.nextGaussian();
            mean += values[i] / size;
        }
        for (int i = 0; i < size; i++) {
            values[i] -= mean;
        }
        return values;
    }

    static int category(Random random, double eta, double[] threshold) {
        CategoryCurve curve = new CategoryCurve(threshold, 0, threshold.length);
        curve.at(eta);
        double left = random.nextDouble();
        for (int x = 0; x < threshold.length; x++) {
            left -= curve.probability[x];
            if (left < 0) {
                return x;
            }
        }
        return threshold.length;
    }

    /** Slope of the truth on the estimates, through the origin. */
    static double slope(double[] truth, double[] estimate) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < truth.length; i++) {
            product += truth[i] * estimate[i];
            square += estimate[i] * estimate[i];
        }
        return product / square;
    }
}
