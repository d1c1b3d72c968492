package io.plumbline.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that run. Several may start at once; closing lets them finish that and stops all in order. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration START_WAIT = Duration.ofSeconds(15);

    private final Map<Part, AutoCloseable> running = new ConcurrentSkipListMap<>(Comparator.<Part>naturalOrder().reversed());
    /** Shared by those that start, exclusive to the one that stops. */
    private final ReentrantReadWriteLock starting = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    interface Start<T extends AutoCloseable> {
        T now() throws IOException;
    }

    /** Starts a part on a thread of its own. */
    <T extends AutoCloseable> Future<T> begin(Part part, Start<T> work) {
        var task = new FutureTask<>(() -> start(part, work));
        Thread.ofPlatform().daemon().name("start " + part.title()).start(task);
        return task;
    }

    /** The part, once it has started; or what kept it from that. */
    static <T> T await(Future<T> begun) throws Exception {
        try {
            return begun.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    <T extends AutoCloseable> T start(Part part, Start<T> work) throws IOException {
        starting.readLock().lock();
        try {
            if (stopping) {
                throw new StartFailure("Stopped while starting.");
            }
            var started = work.now();
            running.put(part, started);
            return started;
        } catch (RuntimeException | IOException | Error failure) {
            // A JVM that is going down takes no more hooks and classes: what comes of that is no failure of the part.
            if (stopping) {
                throw new StartFailure("Stopped while starting.", failure);
            }
            throw failure;
        } finally {
            starting.readLock().unlock();
        }
    }

    @Override
    public void close() {
        stopping = true;
        boolean quiet = waitForStarts();
        try {
            running.forEach(Parts::stop);
            running.clear();
        } finally {
            if (quiet) {
                starting.writeLock().unlock();
            }
        }
    }

    private boolean waitForStarts() {
        try {
            return starting.writeLock().tryLock(START_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void stop(Part part, AutoCloseable running) {
        try {
            running.close();
            LOG.info("{} stopped", part.title());
        } catch (Exception failure) {
            LOG.error("{} did not stop cleanly", part.title(), failure);
        }
    }
}
