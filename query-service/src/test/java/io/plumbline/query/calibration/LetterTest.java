package io.plumbline.query.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Votes.InterviewerVotes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.severity.InterviewerSeverity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LetterTest {
    @Test
    void saysWhatIsSureWithItsIntervalAndWhatIsNot() {
        Letter letter = Letter.of(person(0.36, InterviewerSeverity.Verdict.SEVERE, 11, 5));

        assertThat(letter.headline()).isEqualTo("You rate a little lower than your colleagues. So far nothing says that you judge better or worse");
        assertThat(letter.trust()).containsExactly("You rate 0.36 points lower than colleagues do on the same candidates (95% interval +0.22 to +0.50, 88 scorecards).");
        assertThat(letter.early()).anySatisfy(sentence -> assertThat(sentence).contains("16 are known"));
        assertThat(letter.parts()).extracting(part -> part.figure().headline()).contains("Your yes proved right 11 times in 16");
    }

    @Test
    void speaksToOnePersonAndNamesNobody() {
        assertThat(Letter.of(person(-0.2, InterviewerSeverity.Verdict.LENIENT, 11, 5)).toString()).contains("You rate").doesNotContain("i-7");
    }

    @Test
    void theCardIsTheSameWhenItIsReadBack() {
        Person person = person(0.36, InterviewerSeverity.Verdict.SEVERE, 11, 5);
        Person read = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(person), Person.class);

        assertThat(read).isEqualTo(person);
        assertThat(Letter.of(read)).isEqualTo(Letter.of(person));
    }

    private static Person person(double severity, InterviewerSeverity.Verdict verdict, long good, long bad) {
        return new Person("i-7", LocalDate.of(2026, 11, 20), 184_220, 5, OutcomePolicy.DEFAULT, 29,
                Estimate.of(new InterviewerSeverity("i-7", 1, 88, 340, severity, 0.07, severity - 0.14, severity + 0.14, verdict)),
                Estimate.of(new InterviewerVotes("i-7", good, bad, 0, 0, 0, Estimate.of(new Figure(0.24, 0.1, 0.4)))), Estimate.of(0.19),
                Estimate.not(Reason.EMPTY, "No scorecard counts."), Estimate.not(Reason.TOO_FEW, "Under ten scorecards."));
    }
}
