package io.plumbline.query.people;

import io.plumbline.query.feed.Projection;
import java.util.List;

/** This package's projections, for tests elsewhere. */
public final class PeopleProjections {
    private PeopleProjections() {}

    public static List<Projection> all() {
        return List.of(new CandidateProjection(), new InterviewerProjection(), new ForgottenProjection(), new CardProjection());
    }
}
