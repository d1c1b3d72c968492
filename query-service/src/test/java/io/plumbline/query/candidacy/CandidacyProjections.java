package io.plumbline.query.candidacy;

import io.plumbline.query.feed.Projection;
import java.util.List;

/** This package's projections, for tests elsewhere. */
public final class CandidacyProjections {
    private CandidacyProjections() {}

    public static List<Projection> all() {
        return List.of(new CandidacyProjection(), new ScorecardProjection());
    }
}
