package io.plumbline.analytics.facts;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be used; the defects say where and why. */
public final class InvalidFacts extends RuntimeException {

    private final transient List<Defect> defects;

    /** @param defects at least one */
    public InvalidFacts(List<Defect> defects) {
        super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    public List<Defect> defects() {
        return defects;
    }
}
