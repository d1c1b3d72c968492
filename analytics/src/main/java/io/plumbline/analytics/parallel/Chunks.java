package io.plumbline.analytics.parallel;

import java.util.stream.IntStream;

/**
 * Sums in parallel that come out the same on every machine: the chunks depend on the size alone, and
 * their sums are added in order.
 */
public final class Chunks {

    private static final int MOST = 16;
    private static final int LEAST_SIZE = 4096;

    private Chunks() { }

    /** Adds what belongs to the indices from..to to a sum of the chunk's own. */
    @FunctionalInterface
    public interface Part {
        void add(int from, int to, double[] sum);
    }

    /** Does what belongs to the indices from..to; chunks must not write to the same place. */
    @FunctionalInterface
    public interface Range {
        void run(int from, int to);
    }

    /** @param width of the sum */
    public static double[] sum(int size, int width, Part part) {
        return sum(size, width, MOST, part);
    }

    /** With fewer chunks, for wide sums. */
    public static double[] sum(int size, int width, int most, Part part) {
        return sum(size, width, most, LEAST_SIZE, part);
    }

    /** With chunks of at least so many indices, each of which is much work. */
    public static double[] sum(int size, int width, int most, int least, Part part) {
        int chunks = Math.clamp(size / least, 1, most);
        double[][] sums = new double[chunks][];
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            double[] sum = new double[width];
            part.add(bound(size, chunks, chunk), bound(size, chunks, chunk + 1), sum);
            sums[chunk] = sum;
        });
        double[] total = sums[0];
        for (int chunk = 1; chunk < chunks; chunk++) {
            for (int i = 0; i < width; i++) {
                total[i] += sums[chunk][i];
            }
        }
        return total;
    }

    public static void each(int size, Range range) {
        int chunks = Math.clamp(size / LEAST_SIZE, 1, MOST);
        IntStream.range(0, chunks).parallel().forEach(chunk ->
                range.run(bound(size, chunks, chunk), bound(size, chunks, chunk + 1)));
    }

    private static int bound(int size, int chunks, int chunk) {
        return (int) ((long) size * chunk / chunks);
    }
}
