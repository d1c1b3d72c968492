package io.plumbline.query.outcome;

import io.plumbline.query.feed.Projection;
import java.util.List;

/** This package's projections, for tests elsewhere. */
public final class OutcomeProjections {
    private OutcomeProjections() {}

    public static List<Projection> all() {
        return List.of(new OutcomeProjection());
    }
}
