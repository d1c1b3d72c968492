package io.plumbline.query.dashboard;

import static io.plumbline.query.dashboard.Standing.IN_FLIGHT;
import static io.plumbline.query.dashboard.Standing.NEVER_KNOWN;
import static io.plumbline.query.dashboard.Standing.OUTCOME_KNOWN;
import static io.plumbline.query.dashboard.Standing.REJECTED;
import static io.plumbline.query.dashboard.Standing.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewerSeverity.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FloorTest {
    private final Floor floor = new Floor(5);

    @Test
    void aNumberAloneIsNoughtOrAtLeastTheFloor() {
        assertThat(floor.alone(0)).isEqualTo(0);
        assertThat(floor.alone(1)).isNull();
        assertThat(floor.alone(4)).isNull();
        assertThat(floor.alone(5)).isEqualTo(5);
    }

    @Test
    void partsAtTheFloorStandAlone() {
        assertThat(floor.parts(Map.of(OUTCOME_KNOWN, 5L, REJECTED, 90L)))
                .contains(new Cell(List.of(OUTCOME_KNOWN), 5), new Cell(List.of(REJECTED), 90), new Cell(List.of(IN_FLIGHT), 0));
    }

    @Test
    void aSmallPartIsCountedTogetherWithTheNextSmallest() {
        List<Cell> cells = floor.parts(Map.of(OUTCOME_KNOWN, 40L, NEVER_KNOWN, 3L, WITHDRAWN, 12L, REJECTED, 90L));

        assertThat(cells).contains(new Cell(List.of(NEVER_KNOWN, WITHDRAWN), 15), new Cell(List.of(OUTCOME_KNOWN), 40));
        assertThat(cells).allSatisfy(cell -> assertThat(cell.count()).satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(5)));
        assertThat(cells.stream().mapToLong(Cell::count).sum()).isEqualTo(145);
    }

    @Test
    void smallPartsThatTogetherStayUnderTheFloorTakeAnother() {
        assertThat(floor.parts(Map.of(OUTCOME_KNOWN, 1L, NEVER_KNOWN, 2L, REJECTED, 90L)))
                .contains(new Cell(List.of(OUTCOME_KNOWN, NEVER_KNOWN, REJECTED), 93));
        assertThat(floor.parts(Map.of(OUTCOME_KNOWN, 2L, REJECTED, 1L))).allSatisfy(cell -> assertThat(cell.count()).isZero());
    }

    @Test
    void whoeverHasTooFewScorecardsIsHeldBack() {
        assertThat(floor.heldBack(List.of(one("a", 1, 4, Verdict.INSUFFICIENT), one("b", 1, 2, Verdict.INSUFFICIENT), one("c", 1, 9, Verdict.SEVERE),
                one("d", 1, 5, Verdict.AS_PEERS)))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aSingleOneTakesAnotherAlongBecauseSeveritiesSumToZero() {
        assertThat(floor.heldBack(List.of(one("a", 1, 4, Verdict.INSUFFICIENT), one("b", 1, 30, Verdict.SEVERE), one("c", 1, 8, Verdict.LENIENT),
                one("d", 2, 7, Verdict.AS_PEERS), one("e", 2, 7, Verdict.AS_PEERS)))).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void whoIsAloneInASubsetIsComparedWithNobody() {
        assertThat(floor.heldBack(List.of(one("a", 1, 50, Verdict.INSUFFICIENT)))).containsExactly("a");
    }

    private static InterviewerSeverity one(String name, int subset, long scorecards, Verdict verdict) {
        return new InterviewerSeverity(name, subset, scorecards, scorecards * 4, 0.1, 0.1, -0.1, 0.3, verdict);
    }
}
