package io.plumbline.query.people;

import static io.plumbline.query.rows.ColumnType.BIGINT;
import static io.plumbline.query.rows.ColumnType.INSTANT;
import static io.plumbline.query.rows.ColumnType.TEXT;

import io.plumbline.events.CandidateEvent;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.rows.Rows;
import io.plumbline.query.rows.Supersession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Candidates as people, and which of them turned out to be one. */
@Component
final class CandidateProjection implements Projection {
    private static final Rows.Layout CANDIDATE = Rows.of("query.candidate").with(BIGINT, "position").with(TEXT, "candidate")
            .with(TEXT, SealedColumns.NAMES).with(INSTANT, "occurred_at");
    private static final Rows.Layout MERGE = Rows.of("query.candidate_merge").with(BIGINT, "position")
            .with(TEXT, "candidate", "into_candidate").with(INSTANT, "occurred_at");
    private static final Supersession RENAMED = Supersession.at(Rows.of("query.candidate").with(TEXT, "candidate"));

    @Override
    public List<String> tables() {
        return List.of("query.candidate", "query.candidate_merge");
    }

    @Override
    public void apply(List<Recorded> batch, Connection transaction) throws SQLException {
        Rows candidates = CANDIDATE.rows();
        Rows merges = MERGE.rows();
        Supersession.Marks renamed = RENAMED.marks();
        for (Recorded each : batch) {
            if (each.event() instanceof CandidateEvent event) {
                String id = event.candidate().value();
                switch (event) {
                    case CandidateEvent.CandidateRegistered it -> {
                        candidates.add(each.position(), id, SealedColumns.text(it.name()), SealedColumns.keys(it.name()),
                                SealedColumns.text(it.email()), SealedColumns.keys(it.email()), it.occurredAt());
                        // Of somebody new there is no earlier row to close.
                        if (each.envelope().sequence() > 0) {
                            renamed.add(id, each.position(), it.occurredAt());
                        }
                    }
                    case CandidateEvent.CandidateMerged it -> merges.add(each.position(), id, it.into().value(), it.occurredAt());
                    case CandidateEvent.CandidateForgotten _, CandidateEvent.CandidateRetracted _ -> {
                        // Other projections'.
                    }
                }
            }
        }
        candidates.insert(transaction);
        merges.insert(transaction);
        renamed.mark(transaction);
    }
}
