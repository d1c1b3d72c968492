package io.plumbline.analytics.reliability;

import io.plumbline.analytics.parallel.Chunks;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The restricted likelihood at given variances. The covariance is V = B + Z D Z', with B block by block and Z the
 * columns of crossed levels; all is computed from B's small inverses and one matrix over the columns of Z and X.
 */
final class RestrictedLikelihood {

    static final int MOST_CHUNKS = 4;
    static final int LEAST_BLOCKS = 256;

    private final Design design;
    private final double[] variance;
    private final int[][] crossedColumn;
    /** Crossed factor of each crossed column. */
    private final int[] factorOf;
    private final int width;
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
        int square = width * width;
        double[] sums = Chunks.sum(design.blocks(), square + width + 2, MOST_CHUNKS, LEAST_BLOCKS, (from, to, sum) -> {
            Block block = block();
            double[] gathered = new double[width];
            double[] y = new double[design.longestBlock()];
            double[] solved = new double[y.length];
            for (int b = from; b < to; b++) {
                block.load(b, variance);
                sum[square + width] += block.logDeterminant;
                System.arraycopy(design.y(), block.from, y, 0, block.size);
                block.solve(y, solved);
                for (int a = 0; a < block.size; a++) {
                    sum[square + width + 1] += y[a] * solved[a];
                }
                block.gather(solved, gathered);
                crossProducts(block, sum);
            }
            System.arraycopy(gathered, 0, sum, square, width);
        });
        System.arraycopy(sums, 0, columns.data, 0, square);
        System.arraycopy(sums, square, right, 0, width);
        logDeterminant = sums[square + width];
        this.square = sums[square + width + 1];
    }

    private void crossProducts(Block block, double[] sum) {
        for (int[] left : block.localColumn) {
            for (int[] other : block.localColumn) {
                for (int a = 0; a < block.size; a++) {
                    if (left[a] >= 0) {
                        int row = block.columns[left[a]] * width;
                        for (int c = 0; c < block.size; c++) {
                            if (other[c] >= 0) {
                                sum[row + block.columns[other[c]]] += block.inverse[a * block.size + c];
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

    /** The inverse over crossed and fixed columns times a vector. */
    double[] multiply(double[] vector) {
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

    AverageInformation slope() {
        return new AverageInformation(this);
    }

    Design design() {
        return design;
    }

    double variance(int component) {
        return variance[component];
    }

    /** Crossed columns, of all crossed factors. */
    int crossedColumns() {
        return factorOf.length;
    }

    /** Component of a crossed column. */
    int componentOf(int column) {
        return design.nested().length + factorOf[column];
    }

    /** Crossed and fixed columns together. */
    int width() {
        return width;
    }

    /** An entry of the inverse over crossed and fixed columns. */
    double inverse(int row, int column) {
        return columns.data[row * width + column];
    }

    double[] coefficients() {
        return coefficients;
    }

    /** Algebra of this design's blocks; each thread needs one of its own. */
    Block block() {
        return new Block(design, crossedColumn, factorOf.length);
    }

    /** Loads a block with its covariance at these variances. */
    void load(Block into, int block) {
        into.load(block, variance);
    }
}
