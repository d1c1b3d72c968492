package io.plumbline.analytics.severity;

/** The inner factor has no variance: S is the identity. */
final class IdentitySystem implements InnerSystem {

    private final Weights weights;

    IdentitySystem(Weights weights) {
        this.weights = weights;
    }

    @Override
    public void solve(double[] rightHandSide, int width, double[] solution) {
        System.arraycopy(rightHandSide, 0, solution, 0, rightHandSide.length);
    }

    @Override
    public double logDeterminant() {
        return 0;
    }

    @Override
    public void posterior(Posterior into) {
        java.util.Arrays.fill(into.innerVariance, 1);
        Design design = weights.design;
        for (int outer = 0; outer < design.outers; outer++) {
            double shrink = weights.ratios.outer() / weights.outerPivot[outer];
            for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                into.outerQuadratic[outer] += weights.pair[p] * weights.pair[p];
                into.cross += weights.pairSquares[p] * shrink * weights.pair[p];
            }
        }
    }
}
