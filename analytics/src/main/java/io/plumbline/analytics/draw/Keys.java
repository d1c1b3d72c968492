package io.plumbline.analytics.draw;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** Keys of 64 bits and what is done with them. */
public final class Keys {

    private Keys() { }

    /** The finaliser of SplitMix64: Steele, Lea and Flood (2014), OOPSLA. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Places 0..n-1 by ascending key; of equal keys the first comes first. */
    public static int[] order(long[] keys) {
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> i);
        IntArrays.parallelQuickSort(order, (a, b) -> keys[a] == keys[b] ? Integer.compare(a, b) : Long.compare(keys[a], keys[b]));
        return order;
    }

    /** Keys that all differ: equal ones are counted, and which of them gets which number makes no difference. */
    public static long[] distinct(long[] keys) {
        int[] order = order(keys);
        long[] distinct = new long[keys.length];
        int like = 0;
        for (int i = 0; i < order.length; i++) {
            like = i > 0 && keys[order[i]] == keys[order[i - 1]] ? like + 1 : 0;
            distinct[order[i]] = mix(keys[order[i]] + 11L * like);
        }
        return distinct;
    }
}
