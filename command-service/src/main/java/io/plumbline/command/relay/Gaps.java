package io.plumbline.command.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The gaps below the highest index read. Ranges, in order, none touching an index that has been read. */
final class Gaps {
    private final TreeMap<Long, Gap> byFrom = new TreeMap<>();

    void add(long from, long to) {
        byFrom.put(from, Gap.unasked(from, to));
    }

    boolean isEmpty() {
        return byFrom.isEmpty();
    }

    List<Gap> all() {
        return new ArrayList<>(byFrom.values());
    }

    /** The index below which nothing is missing any more. */
    long lowest(long otherwise) {
        return byFrom.isEmpty() ? otherwise : byFrom.firstKey() - 1;
    }

    void ask(Set<String> running) {
        byFrom.replaceAll((from, gap) -> gap.askedWhile(running));
    }

    /** An index that was missing has appeared. */
    void fill(long index) {
        Map.Entry<Long, Gap> entry = byFrom.floorEntry(index);
        if (entry == null || entry.getValue().to() < index) {
            throw new IllegalStateException("the index " + index + " was in no gap");
        }
        Gap gap = entry.getValue();
        byFrom.remove(gap.from());
        if (gap.from() < index) {
            byFrom.put(gap.from(), new Gap(gap.from(), index - 1, gap.writers()));
        }
        if (index < gap.to()) {
            byFrom.put(index + 1, new Gap(index + 1, gap.to(), gap.writers()));
        }
    }

    /** Forgets those whose every possible owner had ended before the read that did not find them. */
    void forgetDead(Set<String> runningBeforeTheRead) {
        Collection<Gap> gaps = byFrom.values();
        gaps.removeIf(gap -> !gap.writers().meets(runningBeforeTheRead));
    }
}
