package io.plumbline.analytics.severity;

/** One subset, exactly: S is built, factored and inverted. */
final class DenseSystem implements InnerSystem {

    private final Weights weights;
    private final int subset;
    private final int first;
    private final int size;
    private final double[] inverse;
    private final double logDeterminant;

    DenseSystem(Weights weights, int subset) {
        this.weights = weights;
        this.subset = subset;
        first = weights.design.subsetInner[subset];
        size = weights.design.subsetInner[subset + 1] - first;
        PositiveDefinite solved = PositiveDefinite.of(matrix(), size);
        inverse = solved.inverse();
        logDeterminant = solved.logDeterminant();
    }

    private double[] matrix() {
        Design design = weights.design;
        double[] s = new double[size * size];
        double ratio = weights.ratios.inner();
        for (int i = 0; i < size; i++) {
            s[i * size + i] = 1 + ratio * weights.innerWeight[first + i];
        }
        for (int outer = design.subsetOuter[subset]; outer < design.subsetOuter[subset + 1]; outer++) {
            double factor = ratio * weights.ratios.outer() / weights.outerPivot[outer];
            int end = design.outerPair[outer + 1];
            for (int p = design.outerPair[outer]; p < end; p++) {
                double scaled = factor * weights.pair[p];
                int row = (design.pairInner[p] - first) * size - first;
                for (int q = design.outerPair[outer]; q < end; q++) {
                    s[row + design.pairInner[q]] -= scaled * weights.pair[q];
                }
            }
        }
        return s;
    }

    @Override
    public void solve(double[] rightHandSide, int width, double[] solution) {
        for (int i = 0; i < size; i++) {
            int to = (first + i) * width;
            java.util.Arrays.fill(solution, to, to + width, 0);
            for (int j = 0; j < size; j++) {
                double entry = inverse[i * size + j];
                int from = (first + j) * width;
                for (int column = 0; column < width; column++) {
                    solution[to + column] += entry * rightHandSide[from + column];
                }
            }
        }
    }

    @Override
    public double logDeterminant() {
        return logDeterminant;
    }

    @Override
    public void posterior(Posterior into) {
        Design design = weights.design;
        for (int i = 0; i < size; i++) {
            into.innerVariance[first + i] = inverse[i * size + i];
        }
        for (int outer = design.subsetOuter[subset]; outer < design.subsetOuter[subset + 1]; outer++) {
            double shrink = weights.ratios.outer() / weights.outerPivot[outer];
            int end = design.outerPair[outer + 1];
            double quadratic = 0;
            for (int p = design.outerPair[outer]; p < end; p++) {
                int row = (design.pairInner[p] - first) * size - first;
                double product = 0;
                for (int q = design.outerPair[outer]; q < end; q++) {
                    product += inverse[row + design.pairInner[q]] * weights.pair[q];
                }
                quadratic += weights.pair[p] * product;
                into.cross += weights.pairSquares[p] * shrink * product;
            }
            into.outerQuadratic[outer] = quadratic;
        }
    }
}
