package io.plumbline.analytics.rasch;

/**
 * A value of every parameter, in logits: eta = candidate - interviewer - competency, and a threshold for each step.
 */
record Point(double[] candidate, double[] interviewer, double[] competency, double[] threshold) {

    static Point zero(Sample sample) {
        return new Point(new double[sample.candidates], new double[sample.interviewers], new double[sample.competencies],
                new double[sample.categories.thresholds()]);
    }

    Point plus(double factor, Point step) {
        return new Point(plus(candidate, factor, step.candidate), plus(interviewer, factor, step.interviewer),
                plus(competency, factor, step.competency), plus(threshold, factor, step.threshold));
    }

    private static double[] plus(double[] a, double factor, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + factor * b[i];
        }
        return sum;
    }

    double greatest() {
        return Math.max(Math.max(greatest(candidate), greatest(interviewer)), Math.max(greatest(competency), greatest(threshold)));
    }

    private static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
