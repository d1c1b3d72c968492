package io.plumbline.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** How often several threads do something in a second, once they are warm. */
final class Rate {

    /** What one thread does over and over; made, used and closed by that thread alone. */
    interface Work extends AutoCloseable {

        void once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    private final LongAdder done = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    private Rate() {}

    /**
     * @param warmUp how often it is done before that, so that the code is compiled however busy the machine is; given up
     *     after a minute
     * @param time how long is counted
     * @return per second, over all threads
     */
    static double of(int threads, int warmUp, Duration time, Callable<? extends Work> work) throws Exception {
        return new Rate().measure(threads, warmUp, time, work);
    }

    /** Per second, of a thing done once: rows, events. */
    static double of(long count, long nanos) {
        return count * 1e9 / nanos;
    }

    /**
     * Watches a count that something else moves up. The first tenth warms it up and is not counted.
     *
     * @param end the count at which it is over
     * @return per second
     */
    static double ofRest(long end, Callable<Long> count) throws Exception {
        long begun = 0;
        long before = -1;
        while (true) {
            long done = count.call();
            long now = System.nanoTime();
            if (before < 0 && done >= end / 10) {
                begun = now;
                before = done;
            }
            if (done >= end) {
                return of(done - before, now - begun);
            }
            Thread.sleep(10);
        }
    }

    private double measure(int threads, int warmUp, Duration time, Callable<? extends Work> work) throws Exception {
        var ready = new CyclicBarrier(threads + 1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    repeat(work, ready);
                    return null;
                }));
            }
            try {
                ready.await(1, TimeUnit.MINUTES);
                for (int tenths = 0; done.sum() < warmUp && tenths < 600 && running.stream().noneMatch(Future::isDone); tenths++) {
                    Thread.sleep(100);
                }
                long before = done.sum();
                long begun = System.nanoTime();
                Thread.sleep(time);
                return of(done.sum() - before, System.nanoTime() - begun);
            } finally {
                over.set(true);
                for (Future<?> each : running) {
                    each.get();
                }
            }
        }
    }

    private void repeat(Callable<? extends Work> work, CyclicBarrier ready) throws Exception {
        try (Work own = work.call()) {
            ready.await(1, TimeUnit.MINUTES);
            while (!over.get()) {
                own.once();
                done.increment();
            }
        }
    }
}
