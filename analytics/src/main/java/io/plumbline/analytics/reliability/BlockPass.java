package io.plumbline.analytics.reliability;

import java.util.Arrays;

/**
 * One pass over blocks, for the slope and the average information: traces and quadratic forms of each component, the
 * products of the working vectors, and what these are along crossed and fixed columns.
 */
final class BlockPass {

    private final RestrictedLikelihood at;
    private final Design design;
    private final Block block;
    final double[] trace;
    final double[] quadratic;
    final double[][] inner;
    final double[][] gathered;

    BlockPass(RestrictedLikelihood at) {
        this.at = at;
        design = at.design();
        block = at.block();
        int components = design.components();
        trace = new double[components];
        quadratic = new double[components];
        inner = new double[components][components];
        gathered = new double[components][at.width()];
    }

    /** How many numbers it comes to. */
    static int width(RestrictedLikelihood at) {
        int components = at.design().components();
        return components * (2 + components + at.width());
    }

    void over(int from, int to) {
        int longest = design.longestBlock();
        int components = design.components();
        double[] projected = new double[longest];
        double[] left = new double[longest];
        double[][] z = new double[components][longest];
        double[][] solved = new double[components][longest];
        double[] leverage = new double[longest * longest];
        for (int b = from; b < to; b++) {
            at.load(block, b);
            block.spread(at.coefficients(), left);
            for (int a = 0; a < block.size; a++) {
                left[a] = design.y()[block.from + a] - left[a];
            }
            block.solve(left, projected);
            leverage(leverage);
            for (int f = 0; f < components; f++) {
                moved(f, projected, z[f]);
                block.solve(z[f], solved[f]);
                block.gather(solved[f], gathered[f]);
                traces(f, projected, leverage);
            }
            products(block.size, z, solved);
        }
    }

    /** One after the other: traces, quadratic forms, products, gathered vectors. */
    void addTo(double[] sum) {
        int components = trace.length;
        for (int f = 0; f < components; f++) {
            sum[f] += trace[f];
            sum[components + f] += quadratic[f];
            for (int g = 0; g < components; g++) {
                sum[(2 + f) * components + g] += inner[f][g];
            }
            for (int c = 0; c < at.width(); c++) {
                sum[(2 + components) * components + f * at.width() + c] += gathered[f][c];
            }
        }
    }

    /** P's diagonal block: the inverse less what the columns explain. */
    private void leverage(double[] out) {
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
                for (int d = 0; d < block.touched; d++) {
                    sum += w[r * block.touched + d] * at.inverse(block.columns[c], block.columns[d]);
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
    private void moved(int f, double[] projected, double[] out) {
        Arrays.fill(out, 0, block.size, 0);
        block.pattern(f, projected, out);
        int crossed = f - design.nested().length;
        if (crossed >= 0 && crossed < design.crossed().length) {
            for (int a = 0; a < block.size; a++) {
                int column = block.localColumn[crossed][a];
                out[a] += column < 0 ? 0 : at.coefficients()[block.columns[column]] / at.variance(f);
            }
        }
    }

    private void traces(int f, double[] projected, double[] leverage) {
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
}
