package io.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulationSettingsTest {

    @Test
    void interviewersGrowWithTheCandidates() {
        assertThat(SimulationSettings.of(1, 1).interviewers()).isEqualTo(6);
        assertThat(SimulationSettings.of(9_000, 1).interviewers()).isEqualTo(300);
    }

    @Test
    void aHistoryEndsWhenItsYearsAreOver() {
        assertThat(SimulationSettings.of(1, 1).end()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(SimulationSettings.of(1, 1).withPeriod(LocalDate.of(2020, 2, 29), 1).end())
                .isEqualTo(LocalDate.of(2021, 2, 27));
    }

    @Test
    void oneCandidateAndTwoInterviewersAreAHistory() {
        History history = History.of(SimulationSettings.of(1, 5).withInterviewers(2));
        assertThat(history.candidates()).hasSize(1);
        assertThat(history.scorecards()).allMatch(card -> card.interviewer().matches("I-00[12]"));
    }

    @Test
    void refusesWhatIsNoCompany() {
        assertThatIllegalArgumentException().isThrownBy(() -> SimulationSettings.of(0, 1)).withMessageContaining("candidates");
        assertThatIllegalArgumentException().isThrownBy(() -> SimulationSettings.of(1, 1).withInterviewers(1))
                .withMessageContaining("interviewers");
        assertThatIllegalArgumentException().isThrownBy(() -> SimulationSettings.of(1, 1).withPeriod(LocalDate.EPOCH, 0))
                .withMessageContaining("years");
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingModel(3, -1, 0, 0, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HiringModel(3, 3, 0, 1.1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeModel(2, 0, 0, 0, 0, 0, 0, 0));
    }
}
