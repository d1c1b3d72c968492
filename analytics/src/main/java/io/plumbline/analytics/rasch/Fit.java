package io.plumbline.analytics.rasch;

/** How well each element's ratings follow the model: sums of squared residuals, weighted and standardised. */
final class Fit {

    /** Of one facet. */
    static final class MeanSquares {

        private final double[] squares;
        private final double[] standardised;
        final long[] ratings;

        private MeanSquares(int size) {
            squares = new double[size];
            standardised = new double[size];
            ratings = new long[size];
        }

        private void add(int index, double square, double variance) {
            squares[index] += square;
            standardised[index] += square / variance;
            ratings[index]++;
        }

        double[] infit(double[] information) {
            double[] infit = new double[squares.length];
            for (int i = 0; i < infit.length; i++) {
                infit[i] = squares[i] / information[i];
            }
            return infit;
        }

        double[] outfit() {
            double[] outfit = new double[squares.length];
            for (int i = 0; i < outfit.length; i++) {
                outfit[i] = standardised[i] / ratings[i];
            }
            return outfit;
        }
    }

    final MeanSquares candidates;
    final MeanSquares interviewers;
    final MeanSquares competencies;

    Fit(Derivatives at) {
        Sample sample = at.sample;
        candidates = new MeanSquares(sample.candidates);
        interviewers = new MeanSquares(sample.interviewers);
        competencies = new MeanSquares(sample.competencies);
        CategoryCurve[] curves = CategoryCurve.of(sample.categories, at.point.threshold());
        for (int n = 0; n < sample.candidates; n++) {
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                int i = sample.competency[r];
                CategoryCurve curve = curves[sample.categories.groupOf(i)];
                curve.at(at.point.candidate()[n] - at.point.interviewer()[sample.interviewer[r]] - at.point.competency()[i]);
                double residual = sample.x[r] - curve.expected;
                double variance = Math.max(curve.variance, 1e-12);
                candidates.add(n, residual * residual, variance);
                interviewers.add(sample.interviewer[r], residual * residual, variance);
                competencies.add(i, residual * residual, variance);
            }
        }
    }
}
