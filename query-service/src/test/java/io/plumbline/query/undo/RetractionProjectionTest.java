package io.plumbline.query.undo;

import static io.plumbline.query.testing.Stories.amended;
import static io.plumbline.query.testing.Stories.card;
import static io.plumbline.query.testing.Stories.day;
import static io.plumbline.query.testing.Stories.decided;
import static io.plumbline.query.testing.Stories.merged;
import static io.plumbline.query.testing.Stories.opened;
import static io.plumbline.query.testing.Stories.reversed;
import static io.plumbline.query.testing.Stories.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.events.CandidacyEvent.CandidacyRetracted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateEvent.CandidateRegistered;
import io.plumbline.events.CandidateEvent.CandidateRetracted;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.InterviewerEvent.InterviewerEnrolled;
import io.plumbline.events.InterviewerEvent.InterviewerRetracted;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.TakenBack;
import io.plumbline.query.candidacy.CandidacyProjections;
import io.plumbline.query.feed.Projection;
import io.plumbline.query.feed.Recorded;
import io.plumbline.query.outcome.OutcomeProjections;
import io.plumbline.query.people.PeopleProjections;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.Recording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetractionProjectionTest {
    private final QueryDatabase database = new QueryDatabase();
    private final Recording recording = new Recording();
    private final List<Projection> others = Stream.of(CandidacyProjections.all(), OutcomeProjections.all(), PeopleProjections.all())
            .flatMap(List::stream).toList();
    private int applied;

    @Test
    void whatAnImportBroughtInIsGoneAndWhatItReplacedHoldsAgain() {
        recording.add(opened("a", "p", 1), opened("b", "q", 1), scheduled("a", "v", "i", 1), card("a", "v", "i", 2, 1, 2),
                decided("a", DecisionOutcome.REJECT, 5), new CandidateRegistered(new CandidateId("p"), null, null, day(1)));
        apply(others);
        Map<String, List<String>> before = rows();

        recording.add(card("b", "w", "j", 3, 5), amended("a", "v", "i", true, 6, 4, 4), reversed("a", 7), decided("a", DecisionOutcome.HIRE, 7),
                opened("c", "r", 1), card("c", "x", "j", 3, 5), new CandidateRegistered(new CandidateId("r"), null, null, day(1)),
                merged("p", "r", 8), new InterviewerEnrolled(new InterviewerId("j"), null, null, day(1)));
        apply(others);
        assertThat(rows()).isNotEqualTo(before);
        recording.add(new CandidacyRetracted(new CandidacyId("a"), new TakenBack("import", 4, 8, 10), day(9)),
                new CandidacyRetracted(new CandidacyId("b"), new TakenBack("import", 1, 7, 7), day(9)),
                new CandidacyRetracted(new CandidacyId("c"), new TakenBack("import", 0, 11, 12), day(9)),
                new CandidateRetracted(new CandidateId("r"), new TakenBack("import", 0, 13, 13), day(9)),
                new CandidateRetracted(new CandidateId("p"), new TakenBack("import", 1, 14, 14), day(9)),
                new InterviewerRetracted(new InterviewerId("j"), new TakenBack("import", 0, 15, 15), day(9)));
        apply(List.of(new RetractionProjection()));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void othersRowsOfTheSamePositionsStay() {
        recording.add(opened("a", "p", 1), opened("b", "q", 1), card("a", "v", "i", 2, 1), card("b", "w", "i", 2, 2), card("a", "u", "i", 2, 3),
                new CandidacyRetracted(new CandidacyId("a"), new TakenBack("import", 0, 1, 5), day(9)));
        apply(others);
        applied = 0;
        apply(List.of(new RetractionProjection()));

        assertThat(database.rows("query.candidacy")).hasSize(1);
        assertThat(database.rows("query.scorecard")).hasSize(1);
        assertThat(database.rows("query.rating")).hasSize(1);
    }

    private void apply(List<Projection> projections) {
        List<Recorded> batch = recording.all().subList(applied, recording.all().size());
        applied = recording.all().size();
        database.write(connection -> {
            for (Projection each : projections) {
                each.apply(batch, connection);
            }
        });
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        others.forEach(each -> each.tables().forEach(table -> rows.put(table, database.rows(table))));
        return rows;
    }
}
