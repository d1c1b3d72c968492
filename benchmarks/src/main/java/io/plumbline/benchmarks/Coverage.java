package io.plumbline.benchmarks;

/** How often an interval held the truth. */
final class Coverage {

    private int covered;
    private int all;

    void add(double lower, double truth, double upper) {
        covered += lower <= truth && truth <= upper ? 1 : 0;
        all++;
    }

    int misses() {
        return all - covered;
    }

    double percent() {
        return 100.0 * covered / all;
    }
}
