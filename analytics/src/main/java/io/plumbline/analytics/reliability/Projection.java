package io.plumbline.analytics.reliability;

/** What crossed and fixed effects leave of other observations of a design, at the variances of a likelihood. */
final class Projection {

    private final RestrictedLikelihood at;
    private final Design design;
    /** Every block's inverse, one after the other. */
    private final double[] inverses;

    Projection(RestrictedLikelihood at) {
        this.at = at;
        design = at.design();
        inverses = inverses();
    }

    private double[] inverses() {
        int size = 0;
        for (int b = 0; b < design.blocks(); b++) {
            int length = design.start()[b + 1] - design.start()[b];
            size = Math.addExact(size, Math.multiplyExact(length, length));
        }
        double[] all = new double[size];
        Block block = at.block();
        int offset = 0;
        for (int b = 0; b < design.blocks(); b++) {
            at.load(block, b);
            System.arraycopy(block.inverse, 0, all, offset, block.size * block.size);
            offset += block.size * block.size;
        }
        return all;
    }

    /** y' P V_f P y by component. Several threads may ask at once. */
    double[] quadratics(double[] y) {
        Block block = at.block();
        double[] effects = at.multiply(gathered(block, y));
        double[] quadratic = new double[design.components()];
        for (int c = 0; c < at.crossedColumns(); c++) {
            int f = at.componentOf(c);
            quadratic[f] += effects[c] * effects[c] / (at.variance(f) * at.variance(f));
        }
        double[] left = new double[design.longestBlock()];
        double[] projected = new double[left.length];
        int offset = 0;
        for (int b = 0; b < design.blocks(); b++) {
            block.load(b, inverses, offset);
            offset += block.size * block.size;
            block.spread(effects, left);
            for (int a = 0; a < block.size; a++) {
                left[a] = y[block.from + a] - left[a];
            }
            block.solve(left, projected);
            for (int f = 0; f < quadratic.length; f++) {
                quadratic[f] += block.square(f, projected);
            }
        }
        return quadratic;
    }

    /** [Z X]' B^-1 y. */
    private double[] gathered(Block block, double[] y) {
        double[] gathered = new double[at.width()];
        double[] work = new double[design.longestBlock()];
        double[] solved = new double[work.length];
        int offset = 0;
        for (int b = 0; b < design.blocks(); b++) {
            block.load(b, inverses, offset);
            offset += block.size * block.size;
            System.arraycopy(y, block.from, work, 0, block.size);
            block.solve(work, solved);
            block.gather(solved, gathered);
        }
        return gathered;
    }
}
