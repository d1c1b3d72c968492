package io.plumbline.analytics.severity;

import java.util.ArrayList;
import java.util.List;

/** The inner systems of all subsets: the largest iteratively where they pass the limit, the others exactly. */
final class InnerSystems {

    private final List<InnerSystem> systems = new ArrayList<>();

    /** @param exactLimit inner nodes of the largest subset that is factored */
    InnerSystems(Weights weights, int exactLimit, Probes probes) {
        if (weights.ratios.inner() == 0) {
            systems.add(new IdentitySystem(weights));
            return;
        }
        int large = large(weights.design, exactLimit);
        if (large > 0) {
            systems.add(new IterativeSystem(weights, large, probes));
        }
        for (int subset = large; subset < weights.design.subsets; subset++) {
            systems.add(new DenseSystem(weights, subset));
        }
    }

    /** How many subsets pass the limit; subsets with most inner nodes come first. */
    static int large(Design design, int exactLimit) {
        int large = 0;
        while (large < design.subsets && design.subsetInner[large + 1] - design.subsetInner[large] > exactLimit) {
            large++;
        }
        return large;
    }

    void solve(double[] rightHandSide, int width, double[] solution) {
        for (InnerSystem system : systems) {
            system.solve(rightHandSide, width, solution);
        }
    }

    double logDeterminant() {
        double sum = 0;
        for (InnerSystem system : systems) {
            sum += system.logDeterminant();
        }
        return sum;
    }

    Posterior posterior(Design design) {
        Posterior posterior = new Posterior(design);
        for (InnerSystem system : systems) {
            system.posterior(posterior);
        }
        return posterior;
    }
}
