package io.plumbline.analytics.draw;

/**
 * Standard normal numbers by key: the same seed, stream and key give the same numbers, in any order of asking.
 * Source: Box and Muller (1958), Annals of Mathematical Statistics 29:610-611, on SplitMix64's bits.
 */
public final class Gaussians {

    private static final double UNIT = 0x1p-53;

    private final long stream;

    public Gaussians(long seed, long stream) {
        this.stream = Keys.mix(seed + 0x9E3779B97F4A7C15L * (stream + 1));
    }

    /** Two independent numbers of a key. */
    public void pair(long key, double[] into) {
        long first = Keys.mix(stream ^ Keys.mix(key));
        long second = Keys.mix(first + 0x9E3779B97F4A7C15L);
        double radius = Math.sqrt(-2 * Math.log(((first >>> 11) + 1) * UNIT));
        double angle = 2 * Math.PI * (second >>> 11) * UNIT;
        into[0] = radius * Math.cos(angle);
        into[1] = radius * Math.sin(angle);
    }
}
