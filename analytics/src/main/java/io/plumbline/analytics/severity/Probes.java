package io.plumbline.analytics.severity;

import java.util.ArrayList;
import java.util.List;

/**
 * How many probes estimate S^-1, their seed, and the last solutions, from which the next ratios start.
 */
final class Probes {

    /** Probes are solved together in blocks of this width. */
    static final int WIDTH = 8;

    final long seed;
    final int blocks;
    private final List<double[]> last = new ArrayList<>();

    Probes(long seed, int blocks) {
        this.seed = seed;
        this.blocks = blocks;
    }

    /** The last solution of a block, or zeros. */
    double[] start(int block, int size) {
        while (last.size() <= block) {
            last.add(new double[size]);
        }
        return last.get(block);
    }
}
