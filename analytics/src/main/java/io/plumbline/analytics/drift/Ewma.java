package io.plumbline.analytics.drift;

/**
 * The exponentially weighted moving average: z_t = lambda x_t + (1 - lambda) z_(t-1), z_0 the target. The
 * limits at t are target ± L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2t))).
 * R: {@code qcc::ewma(x, center, std.dev, lambda, nsigmas)}.
 * Source: Roberts (1959), Technometrics 1:239-250; Montgomery, Introduction to Statistical Quality Control, 9.2.
 *
 * @param target the mean while nothing has changed, in the unit of the values
 * @param sigma the standard deviation of one value, above 0
 * @param lambda weight of the newest value, above 0 and at most 1
 * @param width L, of the limits, in standard deviations of z
 */
public record Ewma(double target, double sigma, double lambda, double width) {

    public Ewma {
        if (!(sigma > 0) || !(lambda > 0 && lambda <= 1) || !(width > 0)) {
            throw new IllegalArgumentException("sigma " + sigma + ", lambda " + lambda + ", width " + width);
        }
    }

    /** z_1 to z_n. */
    public double[] values(double[] x) {
        double[] z = new double[x.length];
        double last = target;
        for (int t = 0; t < x.length; t++) {
            last = lambda * x[t] + (1 - lambda) * last;
            z[t] = last;
        }
        return z;
    }

    /** Half the width of the limits after t values, t from 1. */
    public double halfWidth(int t) {
        return width * sigma * Math.sqrt(lambda / (2 - lambda) * -Math.expm1(2 * t * Math.log1p(-lambda)));
    }

    /** Half the width of the limits once many values are in. */
    public double halfWidth() {
        return width * sigma * Math.sqrt(lambda / (2 - lambda));
    }

    /** The first value outside its limits, from 1, or 0 where none is. */
    public int firstSignal(double[] x) {
        double[] z = values(x);
        for (int t = 1; t <= z.length; t++) {
            if (Math.abs(z[t - 1] - target) > halfWidth(t)) {
                return t;
            }
        }
        return 0;
    }
}
