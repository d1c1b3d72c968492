package io.plumbline.analytics.decision;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;

/**
 * Logistic regression on a few numbers and one factor, by Newton's method. A normal prior of standard
 * deviation 10 on every slope and 2 on every level of the factor keeps levels without a success finite.
 * R: {@code glm(y ~ x + factor, binomial)} where the prior does not matter.
 */
final class Logistic {

    private static final int MOST_STEPS = 100;
    private static final double SLOPE_PRECISION = 1e-2;
    private static final double LEVEL_PRECISION = 0.25;

    private final double[][] numbers;
    private final int[] level;
    private final boolean[] y;
    private final double[] coefficients;
    private DecompositionSolver information = new CholeskyDecomposition(MatrixUtils.createRealIdentityMatrix(1)).getSolver();

    private Logistic(double[][] numbers, int[] level, int levels, boolean[] y) {
        this.numbers = numbers;
        this.level = level;
        this.y = y;
        int slopes = numbers.length == 0 ? 0 : numbers[0].length;
        coefficients = new double[1 + slopes + levels];
    }

    /**
     * @param numbers a row per observation, an intercept not included; at least one
     * @param level of the factor, from 0
     */
    static Logistic fit(double[][] numbers, int[] level, int levels, boolean[] y) {
        Logistic model = new Logistic(numbers, level, levels, y);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (model.step() < 1e-10) {
                break;
            }
        }
        return model;
    }

    /** Adds a multiple of an observation's row to a vector over the coefficients. */
    void addRow(int i, double factor, double[] to) {
        int slopes = numbers[i].length;
        to[0] += factor;
        for (int j = 0; j < slopes; j++) {
            to[1 + j] += factor * numbers[i][j];
        }
        to[1 + slopes + level[i]] += factor;
    }

    double[] zero() {
        return new double[coefficients.length];
    }

    /** How far each observation, by being what it is, moves something with this gradient in the coefficients. */
    double[] influence(double[] gradient) {
        double[] direction = information.solve(new ArrayRealVector(gradient, false)).toArray();
        int slopes = numbers[0].length;
        double[] influence = new double[y.length];
        for (int i = 0; i < influence.length; i++) {
            double along = direction[0] + direction[1 + slopes + level[i]];
            for (int j = 0; j < slopes; j++) {
                along += direction[1 + j] * numbers[i][j];
            }
            influence[i] = along * ((y[i] ? 1 : 0) - probability(i));
        }
        return influence;
    }

    /** Fitted, of an observation. */
    double probability(int i) {
        int slopes = numbers[i].length;
        double eta = coefficients[0] + coefficients[1 + slopes + level[i]];
        for (int j = 0; j < slopes; j++) {
            eta += coefficients[1 + j] * numbers[i][j];
        }
        return 1 / (1 + Math.exp(-eta));
    }

    /** One Newton step, shortened where it is long; the greatest change of a coefficient. */
    private double step() {
        int p = coefficients.length;
        double[] gradient = new double[p];
        double[][] hessian = new double[p][p];
        int slopes = numbers[0].length;
        double[] row = new double[slopes + 2];
        int[] at = new int[slopes + 2];
        for (int i = 0; i < y.length; i++) {
            double fitted = probability(i);
            double weight = fitted * (1 - fitted);
            row[0] = 1;
            row[slopes + 1] = 1;
            at[slopes + 1] = 1 + slopes + level[i];
            for (int j = 0; j < slopes; j++) {
                row[1 + j] = numbers[i][j];
                at[1 + j] = 1 + j;
            }
            for (int a = 0; a < row.length; a++) {
                gradient[at[a]] += row[a] * ((y[i] ? 1 : 0) - fitted);
                for (int b = 0; b < row.length; b++) {
                    hessian[at[a]][at[b]] += weight * row[a] * row[b];
                }
            }
        }
        for (int a = 1; a < p; a++) {
            double precision = a <= slopes ? SLOPE_PRECISION : LEVEL_PRECISION;
            gradient[a] -= precision * coefficients[a];
            hessian[a][a] += precision;
        }
        hessian[0][0] += 1e-9;
        information = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false), 1e-9, 0).getSolver();
        double[] move = information.solve(new ArrayRealVector(gradient, false)).toArray();
        double greatest = 0;
        for (double part : move) {
            greatest = Math.max(greatest, Math.abs(part));
        }
        double scale = greatest > 2 ? 2 / greatest : 1;
        for (int a = 0; a < p; a++) {
            coefficients[a] += scale * move[a];
        }
        return greatest;
    }
}
