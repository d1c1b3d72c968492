package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Solves S x = b for several columns at once, preconditioned by the diagonal of S.
 * Source: Hestenes and Stiefel (1952); Golub and Van Loan, Matrix Computations, 11.5.
 */
final class ConjugateGradients {

    private static final int MOST_ITERATIONS = 2000;

    private final Operator operator;
    private final double tolerance;
    private final List<DoubleArrayList> alphas = new ArrayList<>();
    private final List<DoubleArrayList> betas = new ArrayList<>();

    /** @param tolerance residual norm against that of the right-hand side */
    ConjugateGradients(Operator operator, double tolerance) {
        this.operator = operator;
        this.tolerance = tolerance;
    }

    /** Step lengths of a column in the last solution. */
    DoubleArrayList alphas(int column) {
        return alphas.get(column);
    }

    /** Direction updates of a column in the last solution. */
    DoubleArrayList betas(int column) {
        return betas.get(column);
    }

    /** Improves x until every column is solved; both vectors may be longer than the operator's size. */
    void solve(double[] b, int width, double[] x) {
        int size = operator.size() * width;
        double[] residual = new double[size];
        operator.multiply(x, width, residual);
        for (int i = 0; i < size; i++) {
            residual[i] = b[i] - residual[i];
        }
        double[] direction = new double[size];
        double[] image = new double[size];
        double[] target = norms(b, width);
        double[] old = new double[width];
        alphas.clear();
        betas.clear();
        for (int column = 0; column < width; column++) {
            alphas.add(new DoubleArrayList());
            betas.add(new DoubleArrayList());
            target[column] *= tolerance * tolerance;
        }
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double[] norm = norms(residual, width);
            double[] step = new double[width];
            boolean done = true;
            for (int column = 0; column < width; column++) {
                boolean open = norm[column] > target[column];
                step[column] = open ? 1 : 0;
                done &= !open;
            }
            if (done) {
                return;
            }
            double[] now = preconditionedNorms(residual, width);
            turn(direction, residual, now, old, step, width);
            operator.multiply(direction, width, image);
            advance(x, residual, direction, image, now, step, width);
            System.arraycopy(now, 0, old, 0, width);
        }
        throw new ArithmeticException("conjugate gradients did not converge in " + MOST_ITERATIONS + " iterations");
    }

    private double[] norms(double[] v, int width) {
        return Chunks.sum(operator.size(), width, (from, to, sum) -> {
            for (int node = from; node < to; node++) {
                for (int column = 0; column < width; column++) {
                    sum[column] += v[node * width + column] * v[node * width + column];
                }
            }
        });
    }

    private double[] preconditionedNorms(double[] v, int width) {
        return Chunks.sum(operator.size(), width, (from, to, sum) -> {
            for (int node = from; node < to; node++) {
                double inverse = 1 / operator.diagonal(node);
                for (int column = 0; column < width; column++) {
                    sum[column] += v[node * width + column] * v[node * width + column] * inverse;
                }
            }
        });
    }

    private void turn(double[] direction, double[] residual, double[] now, double[] old, double[] step, int width) {
        double[] beta = new double[width];
        for (int column = 0; column < width; column++) {
            if (step[column] > 0) {
                beta[column] = old[column] == 0 ? 0 : now[column] / old[column];
                betas.get(column).add(beta[column]);
            }
        }
        Chunks.each(operator.size(), (from, to) -> {
            for (int node = from; node < to; node++) {
                double inverse = 1 / operator.diagonal(node);
                for (int column = 0; column < width; column++) {
                    int at = node * width + column;
                    direction[at] = step[column] * (residual[at] * inverse + beta[column] * direction[at]);
                }
            }
        });
    }

    private void advance(double[] x, double[] residual, double[] direction, double[] image, double[] now, double[] step, int width) {
        double[] curvature = Chunks.sum(operator.size(), width, (from, to, sum) -> {
            for (int node = from; node < to; node++) {
                for (int column = 0; column < width; column++) {
                    sum[column] += direction[node * width + column] * image[node * width + column];
                }
            }
        });
        for (int column = 0; column < width; column++) {
            if (step[column] > 0) {
                step[column] = now[column] / curvature[column];
                alphas.get(column).add(step[column]);
            }
        }
        Chunks.each(operator.size(), (from, to) -> {
            for (int node = from; node < to; node++) {
                for (int column = 0; column < width; column++) {
                    int at = node * width + column;
                    x[at] += step[column] * direction[at];
                    residual[at] -= step[column] * image[at];
                }
            }
        });
    }
}
