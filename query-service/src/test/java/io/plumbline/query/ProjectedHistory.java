package io.plumbline.query;

import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.events.Event;
import io.plumbline.query.facts.KnownFacts;
import io.plumbline.query.facts.Moment;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.Recording;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Events through every projection into a database, and the facts out of it. */
public final class ProjectedHistory {
    private final QueryDatabase database;
    private final Recording recording = new Recording();
    private final List<Projection> projections = ProjectionsTest.projections().toList();

    public ProjectedHistory() {
        this(new QueryDatabase());
    }

    public ProjectedHistory(QueryDatabase database) {
        this.database = database;
    }

    public void record(Event... events) {
        int before = recording.all().size();
        recording.add(events);
        apply(recording.all().subList(before, recording.all().size()));
    }

    private void apply(List<Recorded> batch) {
        database.write(connection -> {
            for (Projection projection : projections) {
                projection.apply(batch, connection);
            }
        });
    }

    public HiringFacts facts(Moment moment) {
        AtomicReference<HiringFacts> facts = new AtomicReference<>();
        database.write(connection -> facts.set(KnownFacts.read(connection, moment)));
        return facts.get();
    }

    public long watermark() {
        return recording.watermark();
    }
}
