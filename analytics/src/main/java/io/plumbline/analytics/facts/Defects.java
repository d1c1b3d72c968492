package io.plumbline.analytics.facts;

import java.util.ArrayList;
import java.util.List;

/** Collects defects, so that one reading names many of them; gives up when there are plenty. */
final class Defects {

    private static final int PLENTY = 20;

    private final List<Defect> found = new ArrayList<>();

    void add(Defect defect) {
        found.add(defect);
        if (found.size() == PLENTY) {
            refuse();
        }
    }

    List<Defect> all() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidFacts when anything was found */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidFacts(found);
        }
    }
}
