package io.plumbline.analytics.severity;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * Log determinant of S by stochastic Lanczos quadrature on the matrix scaled to a unit diagonal; the
 * tridiagonal matrices are those that conjugate gradients go through.
 * Source: Ubaru, Chen and Saad (2017), SIAM J. Matrix Anal. Appl. 38:1075-1099.
 */
final class LanczosLogDeterminant {

    private static final int BLOCKS = 8;
    private static final double SOLVED = 1e-7;
    private static final int STREAMS_OF_PROBES = 1 << 20;

    private final Operator operator;
    private final NodeKeys keys;
    private final long seed;

    LanczosLogDeterminant(Operator operator, NodeKeys keys, long seed) {
        this.operator = operator;
        this.keys = keys;
        this.seed = seed;
    }

    double estimate() {
        int size = operator.size();
        double logDiagonal = 0;
        for (int inner = 0; inner < size; inner++) {
            logDiagonal += Math.log(operator.diagonal(inner));
        }
        double[] logs = new double[BLOCKS * Probes.WIDTH];
        double[] controls = new double[logs.length];
        for (int block = 0; block < BLOCKS; block++) {
            Signs signs = new Signs(seed, STREAMS_OF_PROBES + block);
            double[] b = new double[size * Probes.WIDTH];
            for (int inner = 0; inner < size; inner++) {
                double root = Math.sqrt(operator.diagonal(inner));
                long bits = signs.of(keys.inner[inner]);
                for (int column = 0; column < Probes.WIDTH; column++) {
                    b[inner * Probes.WIDTH + column] = root * Signs.sign(bits, column);
                }
            }
            controls(b, controls, block * Probes.WIDTH);
            ConjugateGradients iteration = new ConjugateGradients(operator, SOLVED);
            iteration.solve(b, Probes.WIDTH, new double[b.length]);
            for (int column = 0; column < Probes.WIDTH; column++) {
                logs[block * Probes.WIDTH + column] = size * quadrature(iteration.alphas(column), iteration.betas(column));
            }
        }
        return logDiagonal + mean(logs, controls);
    }

    /**
     * z'(D^-1/2 S D^-1/2 - I)z of each probe z: its mean is known to be nought, and the logarithm goes with it.
     *
     * @param b D^1/2 z
     */
    private void controls(double[] b, double[] into, int at) {
        double[] scaled = new double[b.length];
        for (int inner = 0; inner < operator.size(); inner++) {
            for (int i = inner * Probes.WIDTH; i < (inner + 1) * Probes.WIDTH; i++) {
                scaled[i] = b[i] / operator.diagonal(inner);
            }
        }
        double[] image = new double[b.length];
        operator.multiply(scaled, Probes.WIDTH, image);
        for (int inner = 0; inner < operator.size(); inner++) {
            for (int column = 0; column < Probes.WIDTH; column++) {
                int i = inner * Probes.WIDTH + column;
                into[at + column] += scaled[i] * image[i] - 1;
            }
        }
    }

    /** The mean, less what the control happened to be. */
    private static double mean(double[] values, double[] control) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < values.length; i++) {
            line.addData(control[i], values[i]);
        }
        double slope = line.getSlope();
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += (values[i] - (Double.isFinite(slope) ? slope * control[i] : 0)) / values.length;
        }
        return mean;
    }

    /** e1' log(T) e1 of the Lanczos matrix T. */
    private static double quadrature(DoubleArrayList alpha, DoubleArrayList beta) {
        int steps = alpha.size();
        RealMatrix tridiagonal = MatrixUtils.createRealMatrix(steps, steps);
        for (int i = 0; i < steps; i++) {
            double diagonal = 1 / alpha.getDouble(i) + (i == 0 ? 0 : beta.getDouble(i) / alpha.getDouble(i - 1));
            tridiagonal.setEntry(i, i, diagonal);
            if (i > 0) {
                double off = Math.sqrt(beta.getDouble(i)) / alpha.getDouble(i - 1);
                tridiagonal.setEntry(i, i - 1, off);
                tridiagonal.setEntry(i - 1, i, off);
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(tridiagonal);
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double first = eigen.getEigenvector(i).getEntry(0);
            sum += first * first * Math.log(eigen.getEigenvalue(i));
        }
        return sum;
    }
}
