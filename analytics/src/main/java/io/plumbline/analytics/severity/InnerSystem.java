package io.plumbline.analytics.severity;

/**
 * S = I + inner ratio x K on the inner nodes of some subsets, where K = Z'R^-1 Z with halo and outer factor
 * in R. Vectors hold several columns, interleaved by node.
 */
sealed interface InnerSystem permits IdentitySystem, DenseSystem, IterativeSystem {

    /** Solves S x = b for the nodes it is about; the solution's content is where iteration may start. */
    void solve(double[] rightHandSide, int width, double[] solution);

    /** Log determinant of S. */
    double logDeterminant();

    /** Fills in the parts of S^-1 for the nodes it is about. */
    void posterior(Posterior into);
}
