package io.plumbline.simulation;

/**
 * Pseudo-random numbers that are the same on every JDK and machine: SplitMix64 (Steele, Lea and Flood 2014), normal
 * deviates by Marsaglia's polar method over {@link StrictMath}. The JDK's own generators promise neither.
 */
public final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare = Double.NaN;

    /** Streams of different purpose or index are independent, so that one person's story never depends on another's. */
    public Dice(long seed, long purpose, long index) {
        state = mix(mix(mix(seed) + purpose) + index);
    }

    private long next() {
        return mix(state += GAMMA);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform over [0, 1). */
    public double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Uniform over least to greatest, both included. */
    public int between(int least, int greatest) {
        return least + (int) (uniform() * (greatest - least + 1));
    }

    double normal(double standardDeviation) {
        // Without differences the sum turns a negative zero into zero, so that files do not read "-0.000000".
        return standardDeviation * normal() + 0.0;
    }

    private double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
                spare = y * factor;
                return x * factor;
            }
        }
    }
}
