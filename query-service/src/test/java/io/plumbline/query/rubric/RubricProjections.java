package io.plumbline.query.rubric;

import io.plumbline.query.feed.Projection;
import java.util.List;

/** This package's projections, for tests elsewhere. */
public final class RubricProjections {
    private RubricProjections() {}

    public static List<Projection> all() {
        return List.of(new RubricProjection());
    }
}
