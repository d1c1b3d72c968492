package io.plumbline.query.dashboard;

import static io.plumbline.query.dashboard.Standing.IN_FLIGHT;
import static io.plumbline.query.dashboard.Standing.NEVER_KNOWN;
import static io.plumbline.query.dashboard.Standing.OUTCOME_KNOWN;
import static io.plumbline.query.dashboard.Standing.REJECTED;
import static io.plumbline.query.dashboard.Standing.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.query.floor.Floor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTest {
    private final Floor floor = new Floor(5);

    @Test
    void partsAtTheFloorStandAlone() {
        assertThat(Cell.parts(floor, Map.of(OUTCOME_KNOWN, 5L, REJECTED, 90L)))
                .contains(new Cell(List.of(OUTCOME_KNOWN), 5), new Cell(List.of(REJECTED), 90), new Cell(List.of(IN_FLIGHT), 0));
    }

    @Test
    void aSmallPartIsCountedTogetherWithTheNextSmallest() {
        List<Cell> cells = Cell.parts(floor, Map.of(OUTCOME_KNOWN, 40L, NEVER_KNOWN, 3L, WITHDRAWN, 12L, REJECTED, 90L));

        assertThat(cells).contains(new Cell(List.of(NEVER_KNOWN, WITHDRAWN), 15), new Cell(List.of(OUTCOME_KNOWN), 40));
        assertThat(cells).allSatisfy(cell -> assertThat(cell.count()).satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(5)));
        assertThat(cells.stream().mapToLong(Cell::count).sum()).isEqualTo(145);
    }

    @Test
    void smallPartsThatTogetherStayUnderTheFloorTakeAnother() {
        assertThat(Cell.parts(floor, Map.of(OUTCOME_KNOWN, 1L, NEVER_KNOWN, 2L, REJECTED, 90L)))
                .contains(new Cell(List.of(OUTCOME_KNOWN, NEVER_KNOWN, REJECTED), 93));
        assertThat(Cell.parts(floor, Map.of(OUTCOME_KNOWN, 2L, REJECTED, 1L))).allSatisfy(cell -> assertThat(cell.count()).isZero());
    }
}
