package io.plumbline.analytics.reliability;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The restricted likelihood at given variances. The covariance is V = B + Z D Z', with B block by block and Z the
 * columns of crossed levels; all is computed from B's small inverses and one matrix over the columns of Z and X.
 */
final class RestrictedLikelihood {

    private final Design design;
    private final double[] variance;
    private final int[][] crossedColumn;
    /** Crossed factor of each crossed column. */
    private final int[] factorOf;
    private final int width;
    private final Block block;
    private final DMatrixRMaj columns;
    private final double[] right;
    private double logDeterminant;
    private double square;
    /** Crossed effects as predicted, then fixed effects. */
    private double[] coefficients = new double[0];
    /** Minus twice the restricted log-likelihood, as lme4's REMLcrit with treatment contrasts. */
    double criterion;

    RestrictedLikelihood(Design design, double[] variance) {
        this.design = design;
        this.variance = variance;
        crossedColumn = design.crossedColumns();
        factorOf = factors();
        width = factorOf.length + design.columns();
        block = new Block(design, crossedColumn, factorOf.length);
        columns = new DMatrixRMaj(width, width);
        right = new double[width];
        accumulate();
        finish();
    }

    private int[] factors() {
        int highest = -1;
        for (int[] column : crossedColumn) {
            for (int c : column) {
                highest = Math.max(highest, c);
            }
        }
        int[] factor = new int[highest + 1];
        for (int f = 0; f < crossedColumn.length; f++) {
            for (int c : crossedColumn[f]) {
                if (c >= 0) {
                    factor[c] = f;
                }
            }
        }
        return factor;
    }

    private void accumulate() {
        double[] y = new double[design.longestBlock()];
        double[] solved = new double[y.length];
        for (int b = 0; b < design.blocks(); b++) {
            block.load(b, variance);
            logDeterminant += block.logDeterminant;
            System.arraycopy(design.y(), block.from, y, 0, block.size);
            block.solve(y, solved);
            for (int a = 0; a < block.size; a++) {
                square += y[a] * solved[a];
            }
            block.gather(solved, right);
            crossProducts();
        }
    }

    private void crossProducts() {
        for (int[] left : block.localColumn) {
            for (int[] other : block.localColumn) {
                for (int a = 0; a < block.size; a++) {
                    if (left[a] >= 0) {
                        int row = block.columns[left[a]] * width;
                        for (int c = 0; c < block.size; c++) {
                            if (other[c] >= 0) {
                                columns.data[row + block.columns[other[c]]] += block.inverse[a * block.size + c];
                            }
                        }
                    }
                }
            }
        }
    }

    private void finish() {
        for (int c = 0; c < factorOf.length; c++) {
            double between = variance[design.nested().length + factorOf[c]];
            columns.data[c * width + c] += 1 / between;
            logDeterminant += Math.log(between);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(Math.max(1, width));
        if (width > 0) {
            if (!solver.setA(columns.copy())) {
                throw new IllegalStateException("fixed columns depend on each other");
            }
            DMatrixRMaj lower = solver.<CholeskyDecomposition_F64<DMatrixRMaj>>getDecomposition().getT(null);
            for (int c = 0; c < width; c++) {
                logDeterminant += 2 * Math.log(lower.get(c, c));
            }
            solver.invert(columns);
        }
        coefficients = multiply(right);
        for (int c = 0; c < width; c++) {
            square -= right[c] * coefficients[c];
        }
        criterion = logDeterminant + square + (design.size() - design.columns()) * Math.log(2 * Math.PI);
    }

    private double[] multiply(double[] vector) {
        double[] out = new double[width];
        for (int r = 0; r < width; r++) {
            double sum = 0;
            for (int c = 0; c < width; c++) {
                sum += columns.data[r * width + c] * vector[c];
            }
            out[r] = sum;
        }
        return out;
    }

    /** Every block's inverse, one after the other: what {@link #quadratics} needs at each call. */
    double[] inverses() {
        int size = 0;
        for (int b = 0; b < design.blocks(); b++) {
            int length = design.start()[b + 1] - design.start()[b];
            size = Math.addExact(size, Math.multiplyExact(length, length));
        }
        double[] inverses = new double[size];
        int offset = 0;
        for (int b = 0; b < design.blocks(); b++) {
            block.load(b, variance);
            System.arraycopy(block.inverse, 0, inverses, offset, block.size * block.size);
            offset += block.size * block.size;
        }
        return inverses;
    }

    /** y' P V_f P y by component for other observations y of the same design at the same variances. */
    double[] quadratics(double[] y, double[] inverses) {
        double[] gathered = new double[width];
        double[] work = new double[design.longestBlock()];
        double[] projected = new double[work.length];
        int offset = 0;
        for (int b = 0; b < design.blocks(); b++) {
            block.load(b, inverses, offset);
            offset += block.size * block.size;
            System.arraycopy(y, block.from, work, 0, block.size);
            block.solve(work, projected);
            block.gather(projected, gathered);
        }
        double[] effects = multiply(gathered);
        double[] quadratic = new double[design.components()];
        for (int c = 0; c < factorOf.length; c++) {
            int f = design.nested().length + factorOf[c];
            quadratic[f] += effects[c] * effects[c] / (variance[f] * variance[f]);
        }
        offset = 0;
        for (int b = 0; b < design.blocks(); b++) {
            block.load(b, inverses, offset);
            offset += block.size * block.size;
            block.spread(effects, work);
            for (int a = 0; a < block.size; a++) {
                work[a] = y[block.from + a] - work[a];
            }
            block.solve(work, projected);
            for (int f = 0; f < quadratic.length; f++) {
                quadratic[f] += block.square(f, projected);
            }
        }
        return quadratic;
    }

    /** Half the gradient of minus the criterion, and the average information (Gilmour, Thompson and Cullis 1995). */
    Slope slope() {
        return new Slope(this);
    }

    static final class Slope {

        final double[] score;
        final double[][] information;
        /** tr(P V_f). */
        final double[] trace;
        private final RestrictedLikelihood at;
        private final double[] quadratic;
        private final double[][] inner;
        private final double[][] gathered;

        private Slope(RestrictedLikelihood at) {
            this.at = at;
            int components = at.design.components();
            score = new double[components];
            information = new double[components][components];
            trace = new double[components];
            quadratic = new double[components];
            inner = new double[components][components];
            gathered = new double[components][at.width];
            crossedParts();
            blockParts();
            combine();
        }

        private void crossedParts() {
            int nested = at.design.nested().length;
            for (int c = 0; c < at.factorOf.length; c++) {
                int f = nested + at.factorOf[c];
                double v = at.variance[f];
                trace[f] += 1 / v - at.columns.get(c, c) / (v * v);
                quadratic[f] += at.coefficients[c] * at.coefficients[c] / (v * v);
            }
        }

        private void blockParts() {
            int longest = at.design.longestBlock();
            int components = at.design.components();
            double[] projected = new double[longest];
            double[] work = new double[longest];
            double[][] z = new double[components][longest];
            double[][] solved = new double[components][longest];
            double[] leverage = new double[longest * longest];
            for (int b = 0; b < at.design.blocks(); b++) {
                Block block = at.block;
                block.load(b, at.variance);
                block.spread(at.coefficients, work);
                for (int a = 0; a < block.size; a++) {
                    work[a] = at.design.y()[block.from + a] - work[a];
                }
                block.solve(work, projected);
                leverage(block, leverage);
                for (int f = 0; f < components; f++) {
                    moved(block, f, projected, z[f]);
                    block.solve(z[f], solved[f]);
                    block.gather(solved[f], gathered[f]);
                    traces(block, f, projected, leverage);
                }
                products(block.size, z, solved);
            }
        }

        /** P's diagonal block: the inverse less what the columns explain. */
        private void leverage(Block block, double[] out) {
            int size = block.size;
            double[] w = new double[size * block.touched];
            for (int[] column : block.localColumn) {
                for (int a = 0; a < size; a++) {
                    if (column[a] >= 0) {
                        for (int r = 0; r < size; r++) {
                            w[r * block.touched + column[a]] += block.inverse[r * size + a];
                        }
                    }
                }
            }
            double[] wk = new double[size * block.touched];
            for (int r = 0; r < size; r++) {
                for (int c = 0; c < block.touched; c++) {
                    double sum = 0;
                    int row = block.columns[c] * at.width;
                    for (int d = 0; d < block.touched; d++) {
                        sum += w[r * block.touched + d] * at.columns.data[row + block.columns[d]];
                    }
                    wk[r * block.touched + c] = sum;
                }
            }
            for (int r = 0; r < size; r++) {
                for (int s = 0; s < size; s++) {
                    double sum = 0;
                    for (int c = 0; c < block.touched; c++) {
                        sum += wk[r * block.touched + c] * w[s * block.touched + c];
                    }
                    out[r * size + s] = block.inverse[r * size + s] - sum;
                }
            }
        }

        /** The factor's covariance pattern times P y, across blocks. */
        private void moved(Block block, int f, double[] projected, double[] out) {
            java.util.Arrays.fill(out, 0, block.size, 0);
            block.pattern(f, projected, out);
            int crossed = f - at.design.nested().length;
            if (crossed >= 0 && crossed < at.crossedColumn.length) {
                for (int a = 0; a < block.size; a++) {
                    int column = block.localColumn[crossed][a];
                    out[a] += column < 0 ? 0 : at.coefficients[block.columns[column]] / at.variance[f];
                }
            }
        }

        private void traces(Block block, int f, double[] projected, double[] leverage) {
            for (int a = 0; a < block.size; a++) {
                for (int c = 0; c < block.size; c++) {
                    if (block.together(f, a, c)) {
                        trace[f] += leverage[a * block.size + c];
                        quadratic[f] += projected[a] * projected[c];
                    }
                }
            }
        }

        private void products(int size, double[][] z, double[][] solved) {
            for (int f = 0; f < z.length; f++) {
                for (int g = 0; g <= f; g++) {
                    for (int a = 0; a < size; a++) {
                        inner[f][g] += z[f][a] * solved[g][a];
                    }
                }
            }
        }

        private void combine() {
            for (int f = 0; f < score.length; f++) {
                score[f] = (quadratic[f] - trace[f]) / 2;
                double[] explained = at.multiply(gathered[f]);
                for (int g = 0; g <= f; g++) {
                    double sum = inner[f][g];
                    for (int c = 0; c < explained.length; c++) {
                        sum -= explained[c] * gathered[g][c];
                    }
                    information[f][g] = sum / 2;
                    information[g][f] = sum / 2;
                }
            }
        }
    }
}
