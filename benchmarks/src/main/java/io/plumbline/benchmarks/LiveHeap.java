package io.plumbline.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What this JVM's heap held after its collections, at most, while it was looked at. */
final class LiveHeap implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final AtomicLong most = new AtomicLong();
    private final Thread looking;

    LiveHeap() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null).toList();
        looking = Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    most.accumulateAndGet(pools.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum(), Math::max);
                    Thread.sleep(EVERY_MILLIS);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }

    long most() {
        return most.get();
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
