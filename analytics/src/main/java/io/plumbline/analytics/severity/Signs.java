package io.plumbline.analytics.severity;

/** Random signs by key: the same seed, stream and key give the same 64 signs, in any order of asking. */
final class Signs {

    private final long stream;

    Signs(long seed, int stream) {
        this.stream = mix(seed + 0x9E3779B97F4A7C15L * (stream + 1));
    }

    /** 64 independent signs, one a bit. */
    long of(long key) {
        return mix(stream ^ mix(key));
    }

    /** The sign that a bit stands for: 1 or -1. */
    static double sign(long bits, int bit) {
        return 1 - 2 * (bits >>> bit & 1);
    }

    /** The finaliser of SplitMix64: Steele, Lea and Flood (2014), OOPSLA. */
    static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
