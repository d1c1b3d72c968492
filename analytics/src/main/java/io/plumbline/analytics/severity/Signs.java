package io.plumbline.analytics.severity;

import io.plumbline.analytics.draw.Keys;

/** Random signs by key: the same seed, stream and key give the same 64 signs, in any order of asking. */
final class Signs {

    private final long stream;

    Signs(long seed, int stream) {
        this.stream = Keys.mix(seed + 0x9E3779B97F4A7C15L * (stream + 1));
    }

    /** 64 independent signs, one a bit. */
    long of(long key) {
        return Keys.mix(stream ^ Keys.mix(key));
    }

    /** The sign that a bit stands for: 1 or -1. */
    static double sign(long bits, int bit) {
        return 1 - 2 * (bits >>> bit & 1);
    }
}
