package io.plumbline.analytics.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How many probes estimate S^-1, their seed, and the last solutions, from which the next ratios start.
 */
final class Probes {

    /** Probes are solved together in blocks of this width. */
    static final int WIDTH = 8;

    final long seed;
    /** Told before each block, so that a long computation can say where it is and be given up. */
    private final IntConsumer before;
    final int blocks;
    private final List<double[]> last = new ArrayList<>();

    Probes(long seed, int blocks, IntConsumer before) {
        this.seed = seed;
        this.blocks = blocks;
        this.before = before;
    }

    /** The last solution of a block, or zeros. */
    double[] start(int block, int size) {
        before.accept(block);
        while (last.size() <= block) {
            last.add(new double[size]);
        }
        return last.get(block);
    }
}
