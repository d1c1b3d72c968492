package io.plumbline.analytics.reliability;

import java.util.Arrays;

/** The algebra of one block: its covariance without the crossed columns, inverted, and which columns it touches. */
final class Block {

    private final Design design;
    private final int[][] crossedColumn;
    private final int fixedOffset;
    /** Local number of a global column, -1 when the block does not touch it. */
    private final int[] local;
    int from;
    int size;
    /** Inverse covariance, row by row. */
    final double[] inverse;
    private final double[] factor;
    double logDeterminant;
    /** Global columns touched; the first {@link #touched} count. */
    final int[] columns;
    int touched;
    /** By observation and factor (crossed, then fixed), the local column or -1. */
    final int[][] localColumn;

    Block(Design design, int[][] crossedColumn, int crossedColumns) {
        this.design = design;
        this.crossedColumn = crossedColumn;
        fixedOffset = crossedColumns;
        local = new int[crossedColumns + design.columns()];
        Arrays.fill(local, -1);
        int longest = design.longestBlock();
        inverse = new double[longest * longest];
        factor = new double[longest * longest];
        localColumn = new int[crossedColumn.length + design.fixed().length][longest];
        columns = new int[Math.min(local.length, longest * localColumn.length)];
    }

    private void open(int block) {
        from = design.start()[block];
        size = design.start()[block + 1] - from;
        touch();
    }

    /** The block with an inverse that {@link #load} found before. */
    void load(int block, double[] knownInverse, int offset) {
        open(block);
        System.arraycopy(knownInverse, offset, inverse, 0, size * size);
    }

    void load(int block, double[] variance) {
        open(block);
        Arrays.fill(inverse, 0, size * size, 0);
        for (int f = 0; f < design.components(); f++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    if (together(f, a, b)) {
                        inverse[a * size + b] += variance[f];
                    }
                }
            }
        }
        cholesky();
        invert();
    }

    private void touch() {
        for (int c = 0; c < touched; c++) {
            local[columns[c]] = -1;
        }
        touched = 0;
        for (int f = 0; f < localColumn.length; f++) {
            boolean crossed = f < crossedColumn.length;
            int[] column = crossed ? crossedColumn[f] : design.fixed()[f - crossedColumn.length];
            for (int a = 0; a < size; a++) {
                int global = column[from + a] < 0 ? -1 : column[from + a] + (crossed ? 0 : fixedOffset);
                if (global >= 0 && local[global] < 0) {
                    local[global] = touched;
                    columns[touched++] = global;
                }
                localColumn[f][a] = global < 0 ? -1 : local[global];
            }
        }
    }

    /** Whether two observations share a level of a factor within the block; shared crossed columns do not count here. */
    boolean together(int f, int a, int b) {
        if (f < design.nested().length) {
            return design.nested()[f][from + a] == design.nested()[f][from + b];
        }
        int g = f - design.nested().length;
        if (g < crossedColumn.length) {
            return crossedColumn[g][from + a] < 0 && design.crossed()[g][from + a] == design.crossed()[g][from + b];
        }
        return a == b;
    }

    /** Lower factor of the covariance held in {@link #inverse}. */
    private void cholesky() {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double value = inverse[a * size + b];
                for (int c = 0; c < b; c++) {
                    value -= factor[a * size + c] * factor[b * size + c];
                }
                if (a == b) {
                    factor[a * size + a] = Math.sqrt(value);
                    sum += Math.log(value);
                } else {
                    factor[a * size + b] = value / factor[b * size + b];
                }
            }
        }
        logDeterminant = sum;
    }

    private void invert() {
        for (int c = 0; c < size; c++) {
            for (int a = c; a < size; a++) {
                double value = a == c ? 1 : 0;
                for (int b = c; b < a; b++) {
                    value -= factor[a * size + b] * inverse[b * size + c];
                }
                inverse[a * size + c] = value / factor[a * size + a];
            }
        }
        for (int a = 0; a < size; a++) {
            for (int c = 0; c <= a; c++) {
                double value = 0;
                for (int b = a; b < size; b++) {
                    value += inverse[b * size + a] * inverse[b * size + c];
                }
                factor[a * size + c] = value;
            }
        }
        for (int a = 0; a < size; a++) {
            for (int c = 0; c <= a; c++) {
                inverse[a * size + c] = factor[a * size + c];
                inverse[c * size + a] = factor[a * size + c];
            }
        }
    }

    /** Inverse covariance times a vector of the block's length. */
    void solve(double[] in, double[] out) {
        for (int a = 0; a < size; a++) {
            double sum = 0;
            for (int b = 0; b < size; b++) {
                sum += inverse[a * size + b] * in[b];
            }
            out[a] = sum;
        }
    }

    /** A vector's quadratic form in a factor's within-block covariance pattern. */
    double square(int f, double[] in) {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            sum += together(f, a, a) ? in[a] * in[a] : 0;
            for (int b = 0; b < a; b++) {
                sum += together(f, a, b) ? 2 * in[a] * in[b] : 0;
            }
        }
        return sum;
    }

    /** Adds a factor's within-block covariance pattern times a vector. */
    void pattern(int f, double[] in, double[] out) {
        for (int a = 0; a < size; a++) {
            double sum = 0;
            for (int b = 0; b < size; b++) {
                if (together(f, a, b)) {
                    sum += in[b];
                }
            }
            out[a] += sum;
        }
    }

    /** Columns' transpose times a vector, added to a global vector. */
    void gather(double[] in, double[] global) {
        for (int[] column : localColumn) {
            for (int a = 0; a < size; a++) {
                if (column[a] >= 0) {
                    global[columns[column[a]]] += in[a];
                }
            }
        }
    }

    /** Columns times a global vector, in the block's observations. */
    void spread(double[] global, double[] out) {
        Arrays.fill(out, 0, size, 0);
        for (int[] column : localColumn) {
            for (int a = 0; a < size; a++) {
                if (column[a] >= 0) {
                    out[a] += global[columns[column[a]]];
                }
            }
        }
    }
}
