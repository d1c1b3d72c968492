package io.plumbline.analytics.severity;

/**
 * The Newton step within bounds: least slope'd + d'curvature d / 2 with every d between its own bounds, by
 * cyclic descent along the few coordinates. A step cut back to the bounds afterwards would not lead down.
 */
final class BoundedStep {

    private static final int MOST_ROUNDS = 20_000;
    private static final double SETTLED = 1e-15;

    private BoundedStep() { }

    static double[] of(double[] slope, double[][] curvature, double[] least, double[] greatest) {
        int n = slope.length;
        double[] step = new double[n];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = 0;
            for (int j = 0; j < n; j++) {
                double rise = slope[j];
                for (int k = 0; k < n; k++) {
                    rise += k == j ? 0 : curvature[j][k] * step[k];
                }
                // Without curvature, as far down as the bounds allow.
                double bend = Math.max(curvature[j][j], Double.MIN_NORMAL);
                double next = Math.clamp(-rise / bend, least[j], greatest[j]);
                moved = Math.max(moved, Math.abs(next - step[j]) / (greatest[j] - least[j] + Double.MIN_NORMAL));
                step[j] = next;
            }
            if (moved < SETTLED) {
                break;
            }
        }
        return step;
    }
}
