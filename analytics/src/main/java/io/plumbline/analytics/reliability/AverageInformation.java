package io.plumbline.analytics.reliability;

/**
 * Half the gradient of minus the restricted criterion, and the average of the observed and expected information.
 * Source: Gilmour, Thompson and Cullis (1995), Biometrics 51:1440-1450.
 */
final class AverageInformation {

    final double[] score;
    final double[][] information;
    /** tr(P V_f). */
    final double[] trace;
    private final RestrictedLikelihood at;
    private final Design design;
    private final Block block;
    private final double[] quadratic;
    private final double[][] inner;
    private final double[][] gathered;

    AverageInformation(RestrictedLikelihood at) {
        this.at = at;
        design = at.design();
        block = at.block();
        int components = design.components();
        score = new double[components];
        information = new double[components][components];
        trace = new double[components];
        quadratic = new double[components];
        inner = new double[components][components];
        gathered = new double[components][at.width()];
        crossedParts();
        blockParts();
        combine();
    }

    private void crossedParts() {
        for (int c = 0; c < at.crossedColumns(); c++) {
            int f = at.componentOf(c);
            double v = at.variance(f);
            trace[f] += 1 / v - at.inverse(c, c) / (v * v);
            quadratic[f] += at.coefficients()[c] * at.coefficients()[c] / (v * v);
        }
    }

    private void blockParts() {
        int longest = design.longestBlock();
        int components = design.components();
        double[] projected = new double[longest];
        double[] work = new double[longest];
        double[][] z = new double[components][longest];
        double[][] solved = new double[components][longest];
        double[] leverage = new double[longest * longest];
        for (int b = 0; b < design.blocks(); b++) {
            at.load(block, b);
            block.spread(at.coefficients(), work);
            for (int a = 0; a < block.size; a++) {
                work[a] = design.y()[block.from + a] - work[a];
            }
            block.solve(work, projected);
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
        java.util.Arrays.fill(out, 0, block.size, 0);
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
