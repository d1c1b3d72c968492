package io.plumbline.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.query.candidacy.CandidacyProjections;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.outcome.OutcomeProjections;
import io.plumbline.query.people.PeopleProjections;
import io.plumbline.query.rubric.RubricProjections;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.Stories;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every projection promises: repeats change nothing, any order across streams is legal, a replay gives the same rows. */
class ProjectionsTest {
    private final QueryDatabase database = new QueryDatabase();
    private final List<Recorded> story = Stories.everything().all();

    static Stream<Projection> projections() {
        return Stream.of(CandidacyProjections.all(), OutcomeProjections.all(), PeopleProjections.all(), RubricProjections.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("projections")
    void theSameEventTwiceChangesNothing(Projection projection) {
        apply(projection, story, story.size());
        Map<String, List<String>> once = rows(projection);
        assertThat(once).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        story.forEach(event -> apply(projection, List.of(event), 1));
        apply(projection, story, story.size());

        assertThat(rows(projection)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("projections")
    void aStreamThatIsNotKnownYetIsLegal(Projection projection) {
        for (Recorded event : story) {
            database.write(connection -> {
                projection.apply(List.of(event), connection);
                connection.rollback();
            });
        }
        apply(projection, story.reversed(), 1);

        assertThat(rows(projection)).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("projections")
    void truncatingAndReplayingInOtherBatchesGivesTheSameRows(Projection projection) {
        apply(projection, story, story.size());
        Map<String, List<String>> once = rows(projection);

        for (int size : List.of(1, 2, 7)) {
            truncate(projection);
            apply(projection, story, size);
            assertThat(rows(projection)).as("batches of %d", size).isEqualTo(once);
        }
    }

    private void apply(Projection projection, List<Recorded> events, int size) {
        for (int from = 0; from < events.size(); from += size) {
            List<Recorded> batch = events.subList(from, Math.min(events.size(), from + size));
            database.write(connection -> projection.apply(batch, connection));
        }
    }

    private void truncate(Projection projection) {
        projection.tables().forEach(table -> database.execute("delete from " + table));
    }

    private Map<String, List<String>> rows(Projection projection) {
        Map<String, List<String>> rows = new TreeMap<>();
        projection.tables().forEach(table -> rows.put(table, database.rows(table)));
        return rows;
    }
}
