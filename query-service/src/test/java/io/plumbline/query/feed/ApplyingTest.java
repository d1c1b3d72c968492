package io.plumbline.query.feed;

import static io.plumbline.query.testing.Stories.day;
import static io.plumbline.query.testing.Stories.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.TakenBack;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.Recording;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplyingTest {
    @Test
    void whatIsTakenBackIsWrittenBeforeAndWhatFollowsIsWrittenAfter() {
        List<Recorded> events = new Recording()
                .add(opened("a", "p", 1), opened("b", "p", 1), back("a", 1), back("b", 2), opened("a", "p", 2))
                .all();
        List<List<Long>> runs = new ArrayList<>();

        new QueryDatabase().write(connection -> new Applying(connection, List.of(new Noting(runs))).apply(events.stream()
                .map(each -> new Incoming.Readable(new RawRecord(0, each.position(), each.envelope().stream(), Map.of(), null), each))
                .toList()));

        assertThat(runs).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
    }

    private static CandidacyRetracted back(String candidacy, long position) {
        return new CandidacyRetracted(new CandidacyId(candidacy), new TakenBack("import", 0, position, position), day(3));
    }

    /** Notes how events come. */
    private record Noting(List<List<Long>> runs) implements Projection {
        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public void apply(List<Recorded> batch, Connection transaction) {
            runs.add(batch.stream().map(Recorded::position).toList());
        }
    }
}
