package io.plumbline.analytics.severity;

import org.ejml.data.DMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Inverse and log determinant of a symmetric positive definite matrix, by Cholesky.
 *
 * @param inverse row by row
 */
record PositiveDefinite(double[] inverse, double logDeterminant) {

    /**
     * @param matrix row by row; overwritten
     * @throws ArithmeticException when the matrix is not positive definite
     */
    static PositiveDefinite of(double[] matrix, int size) {
        if (size == 0) {
            return new PositiveDefinite(matrix, 0);
        }
        if (size == 1 && matrix[0] > 0) {
            return new PositiveDefinite(new double[] {1 / matrix[0]}, Math.log(matrix[0]));
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (!solver.setA(DMatrixRMaj.wrap(size, size, matrix))) {
            throw new ArithmeticException("a matrix of " + size + " rows is not positive definite");
        }
        CholeskyDecomposition_F64<? extends DMatrix> factor = solver.getDecomposition();
        DMatrix triangle = factor.getT(null);
        double log = 0;
        for (int i = 0; i < size; i++) {
            log += 2 * Math.log(triangle.get(i, i));
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        return new PositiveDefinite(inverse.data, log);
    }
}
