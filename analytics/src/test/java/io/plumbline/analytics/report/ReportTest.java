package io.plumbline.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.analytics.Cancelled;
import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.HistoryFiles;
import io.plumbline.analytics.facts.InvalidFacts;
import io.plumbline.analytics.facts.Scale;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @TempDir
    Path directory;

    @Test
    void the_same_facts_give_the_same_bytes_and_are_read_back() throws IOException {
        PanelHistory.write(directory, 7);

        String first = ReportJson.write(run(Progress.SILENT));
        Report read = ReportJson.read(first);

        assertThat(ReportJson.write(run(Progress.SILENT))).isEqualTo(first);
        assertThat(ReportJson.write(read)).isEqualTo(first);
        assertThat(read).isEqualTo(run(Progress.SILENT));
    }

    @Test
    void the_report_has_the_agreed_names() throws IOException {
        PanelHistory.write(directory, 7);

        JsonNode json = JsonMapper.shared().readTree(ReportJson.write(run(Progress.SILENT)));

        for (String path : new String[] {"/asOf", "/settings/policy/horizonMonths", "/counts/rows/ratings", "/severity/varianceComponents/candidate",
            "/severity/varianceComponents/interviewer", "/severity/varianceComponents/halo", "/severity/varianceComponents/residual",
            "/severity/remlCriterion", "/severity/interviewersDiffer/pValue", "/severity/interviewersDiffer/verdict", "/severity/subsets/0/subset",
            "/severity/interviewers/0/interviewer", "/severity/interviewers/0/subset", "/severity/interviewers/0/scorecards",
            "/severity/interviewers/0/ratings", "/severity/interviewers/0/severity", "/severity/interviewers/0/standardError",
            "/severity/interviewers/0/lower", "/severity/interviewers/0/upper", "/severity/interviewers/0/verdict",
            "/decisions/falseDiscovery/bad", "/decisions/falseDiscovery/known", "/decisions/falseDiscovery/rate", "/decisions/falseDiscovery/lower",
            "/decisions/falseDiscovery/upper", "/decisions/bounds/falsePositiveRate/lower", "/decisions/bounds/falsePositiveRate/upper",
            "/decisions/bounds/falseNegativeRate/lower", "/decisions/bounds/falseNegativeRate/upper", "/decisions/notKnown/immature"}) {
            assertThat(json.at(path).isMissingNode()).as(path).isFalse();
        }
        assertThat(json.at("/asOf").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(json.at("/severity/interviewersDiffer/verdict").asString()).isEqualTo("differ");
    }

    @Test
    void rich_and_poor_histories_follow_the_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/io/plumbline/analytics/report.schema.json"));
        new HistoryFiles(directory);
        assertThat(schema.validate(ReportJson.write(run(Progress.SILENT)), InputFormat.JSON)).isEmpty();

        PanelHistory.write(directory, 7);
        assertThat(schema.validate(ReportJson.write(run(Progress.SILENT)), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\":1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void what_cannot_be_estimated_says_why() throws IOException {
        new HistoryFiles(directory);

        JsonNode json = JsonMapper.shared().readTree(ReportJson.write(run(Progress.SILENT)));

        assertThat(json.at("/severity/notEstimable/reason").asString()).isEqualTo("TOO_FEW");
        assertThat(json.at("/decisions/falseDiscovery/notEstimable/message").asString()).endsWith(".");
    }

    @Test
    void a_run_can_be_cancelled() throws IOException {
        PanelHistory.write(directory, 7);

        assertThatThrownBy(() -> run(new Progress() {
            @Override
            public void at(String stage, double done) { }

            @Override
            public boolean cancelled() {
                return true;
            }
        })).isInstanceOf(Cancelled.class);
    }

    @Test
    void ratings_off_the_given_scale_are_refused() throws IOException {
        PanelHistory.write(directory, 7);
        HiringFacts facts = CsvFacts.read(directory, Progress.SILENT);

        assertThatThrownBy(() -> Analysis.run(facts, Settings.DEFAULT.withScale(new Scale(1, 2)), Progress.SILENT)).isInstanceOf(InvalidFacts.class);
    }

    @Test
    void no_number_is_ever_nan() throws IOException {
        PanelHistory.write(directory, 7);
        Report report = run(Progress.SILENT);
        Report broken = ReportJson.read(ReportJson.write(report).replaceFirst("\"remlCriterion\" : [-0-9.E]+", "\"remlCriterion\" : 1e999"));

        assertThatThrownBy(() -> ReportJson.write(broken)).rootCause().hasMessageContaining("Infinity");
        assertThat(Estimate.<Double>not(Reason.EMPTY, "Nothing.")).isEqualTo(Estimate.not(Reason.EMPTY, "Nothing."));
    }

    private Report run(Progress progress) throws IOException {
        return Analysis.run(CsvFacts.read(directory, Progress.SILENT), Settings.DEFAULT, progress);
    }
}
