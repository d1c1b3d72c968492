package io.plumbline.query.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewerSeverity.Verdict;
import java.util.List;
import java.util.Set;
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
    void whatSomethingElseHidesCountsAsHidden() {
        assertThat(floor.heldBack(List.of(one("a", 1, 40, Verdict.SEVERE), one("b", 1, 30, Verdict.SEVERE), one("c", 1, 8, Verdict.LENIENT)), Set.of("a")))
                .containsExactlyInAnyOrder("a", "c");
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
