package io.plumbline.analytics.severity;

/** Solves the few equations of a Newton step among the unknowns that are free; the others stay. */
final class SmallSystem {

    private SmallSystem() { }

    /** The solution; a direction without curvature falls back on its own slope's sign. */
    static double[] solve(double[][] curvature, double[] slope, boolean[] free) {
        int n = slope.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = free[i] && free[j] ? curvature[i][j] : 0;
            }
            if (!free[i]) {
                a[i][i] = 1;
            } else if (!(a[i][i] > 0)) {
                a[i][i] = Math.abs(slope[i]) + 1e-300;
            }
            a[i][n] = free[i] ? slope[i] : 0;
        }
        for (int i = 0; i < n; i++) {
            // The matrix is positive semidefinite: a pivot lost to rounding is kept a little above zero.
            a[i][i] = Math.max(a[i][i], 1e-10 * Math.abs(curvature[i][i]) + 1e-300);
            for (int k = i + 1; k < n; k++) {
                double factor = a[k][i] / a[i][i];
                for (int j = i; j <= n; j++) {
                    a[k][j] -= factor * a[i][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
