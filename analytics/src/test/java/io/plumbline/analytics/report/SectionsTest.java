package io.plumbline.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.analytics.Progress;
import io.plumbline.analytics.drift.InterviewerDrift;
import io.plumbline.analytics.fairness.AdverseImpact;
import io.plumbline.analytics.fairness.RaterFunctioning;
import io.plumbline.analytics.facts.RichHistory;
import io.plumbline.analytics.flag.Flag;
import io.plumbline.analytics.independence.Independence;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** Every section from every optional input, and what was put into a history is found in it again. */
class SectionsTest {

    private static Report run(RichHistory history) {
        return Analysis.run(history.facts(), Settings.DEFAULT.withAsOf(LocalDate.of(2025, 6, 30)), Progress.SILENT);
    }

    @Test
    void everyInputMakesEverySectionAndTheSchemaKnowsThem() {
        String json = ReportJson.write(run(new RichHistory(400, 1)));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/io/plumbline/analytics/report.schema.json"));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(ReportJson.write(ReportJson.read(json))).isEqualTo(json);
        Report report = ReportJson.read(json);
        assertThat(report.departures().orThrow().horizons()).hasSize(5);
        assertThat(report.drift().orThrow()).hasSize(24);
        assertThat(report.beforeAndAfter().orThrow()).extracting("kind").containsExactly("card_delivered", "training");
        assertThat(report.adverseImpact().orThrow()).extracting(AdverseImpact::step)
                .containsExactly("onsite", "decision", "design", "evaluation", "judgement");
        assertThat(report.raterFunctioning().orThrow()).hasSize(48);
        assertThat(report.counterfactual().orThrow().changed()).isPositive();
        assertThat(report.independence().late().orThrow().candidacies()).isPositive();
        assertThat(report.decisions().rangeCorrected().orThrow().known()).isPositive();
    }

    @Test
    void anInterviewerWhoBecameMoreSevereIsFoundWithTheDate() {
        RichHistory history = new RichHistory(500, 2);
        history.drift = 1;
        Report report = run(history);
        InterviewerDrift found = report.drift().orThrow().get(3);
        assertThat(found.verdict()).isEqualTo(InterviewerDrift.Verdict.STEP);
        assertThat(found.change().orThrow().severityChange()).isBetween(0.6, 1.3);
        assertThat(found.change().orThrow().on()).isBetween(LocalDate.of(2022, 5, 15), LocalDate.of(2022, 8, 15));
        assertThat(found.points()).hasSize((int) found.scorecards());
        assertThat(report.flags()).anyMatch(flag -> flag.kind() == Flag.Kind.DRIFT && flag.subject().equals("I03"));
    }

    @Test
    void lateCardsDrawnToThePanelAreFound() {
        RichHistory history = new RichHistory(400, 3);
        history.pullOfLate = 0.9;
        assertThat(run(history).independence().late().orThrow().verdict()).isEqualTo(Independence.Verdict.PULLED);
        assertThat(run(new RichHistory(400, 3)).independence().late().orThrow().verdict()).isEqualTo(Independence.Verdict.NO_MORE_THAN_CHANCE);
    }

    @Test
    void anInterviewerWhoRatesAGroupLowerIsFound() {
        RichHistory history = new RichHistory(500, 5);
        history.bias = 1;
        Report report = run(history);
        RaterFunctioning found = report.raterFunctioning().orThrow().stream()
                .min(Comparator.comparingDouble(RaterFunctioning::difference)).orElseThrow();
        assertThat(found.interviewer()).isEqualTo("I05");
        assertThat(found.group()).isEqualTo("b");
        assertThat(found.difference()).isBetween(-1.3, -0.6);
        assertThat(report.flags()).anyMatch(flag -> flag.kind() == Flag.Kind.RATER_FUNCTIONING && flag.subject().equals("I05"));
    }

    @Test
    void whereInterviewersDoNotDifferNothingIsFlagged() {
        RichHistory history = new RichHistory(300, 6);
        history.severity = 0;
        assertThat(run(history).flags()).isEmpty();
    }
}
