package io.plumbline.privacy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keys read a moment ago, so that a page's names cost one query and not one each. Bounded in size (least recently used
 * leaves first) and in age: another instance may have destroyed a key, and its copy here must not live on.
 */
final class KeyCache {

    private record Entry(PersonKey key, long askedAt) {}

    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final int capacity;
    private final long maxAgeNanos;
    private final LongSupplier nanoClock;

    KeyCache(int capacity, Duration maxAge, LongSupplier nanoClock) {
        this.capacity = capacity;
        this.maxAgeNanos = maxAge.toNanos();
        this.nanoClock = nanoClock;
    }

    /** Taken before the query is sent: a key's age counts from when it was certainly there, not from the answer. */
    long now() {
        return nanoClock.getAsLong();
    }

    synchronized Map<String, PersonKey> get(Collection<String> ids) {
        long now = now();
        var fresh = new HashMap<String, PersonKey>();
        for (String id : ids) {
            Entry entry = entries.get(id);
            if (entry != null && now - entry.askedAt < maxAgeNanos) {
                fresh.put(id, entry.key);
            } else if (entry != null) {
                entries.remove(id);
            }
        }
        return fresh;
    }

    synchronized void put(Map<String, PersonKey> keys, long askedAt) {
        keys.forEach((id, key) -> entries.put(id, new Entry(key, askedAt)));
        var eldest = entries.keySet().iterator();
        while (entries.size() > capacity) {
            eldest.next();
            eldest.remove();
        }
    }

    synchronized void remove(String id) {
        entries.remove(id);
    }
}
