package io.plumbline.query.exports;

import static io.plumbline.query.testing.Stories.date;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.decision.FalseDiscovery;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.Settings;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.facts.Moment;
import io.plumbline.query.testing.SimulatedFacts;
import io.plumbline.simulation.SimulationSettings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportsTest {
    private static ExportedHistory known;
    private static HiringFacts facts;

    @BeforeAll
    static void start(@TempDir Path folder) {
        facts = SimulatedFacts.of(SimulationSettings.of(400, 3), folder);
        known = new ExportedHistory().know(facts);
    }

    @AfterAll
    static void stop() {
        known.close();
    }

    @Test
    void everyRowOfTheHistoryIsThereOnce() {
        assertThat(known.rows("/exports/decisions")).hasSize(facts.candidacies().rowCount() + 1);
        assertThat(known.rows("/exports/scorecards")).hasSize(facts.scorecards().rowCount() + 1);
        assertThat(known.rows("/exports/ratings")).hasSize(facts.ratings().rowCount() + 1);
        for (String each : List.of("decisions", "scorecards", "ratings", "outcomes")) {
            List<List<String>> rows = known.rows("/exports/" + each);
            assertThat(new HashSet<>(rows)).as(each).hasSameSizeAs(rows);
        }
        assertThat(counts("/exports/decisions", "decision")).isEqualTo(IntStream.range(0, facts.candidacies().rowCount())
                .mapToObj(row -> facts.candidacies().stringColumn("decision").get(row)).collect(Collectors.groupingBy(d -> d, Collectors.counting())));
        assertThat(counts("/exports/ratings", "rating")).isEqualTo(IntStream.range(0, facts.ratings().rowCount())
                .mapToObj(row -> Long.toString((long) facts.ratings().doubleColumn("rating").getDouble(row)))
                .collect(Collectors.groupingBy(d -> d, Collectors.counting())));
    }

    @Test
    void outcomesAreThoseThatThePageCounts() {
        Report report = Analysis.run(known.history().facts(new Moment(known.history().watermark(), null)), Settings.DEFAULT, Progress.SILENT);
        FalseDiscovery page = ((Estimated<FalseDiscovery>) report.decisions().falseDiscovery()).value();

        List<List<String>> rows = known.rows("/exports/outcomes");
        int candidacy = rows.getFirst().indexOf("candidacy");
        int outcome = rows.getFirst().indexOf("outcome");
        Map<String, Long> hires = rows.stream().skip(1).map(row -> List.of(row.get(candidacy), row.get(outcome))).distinct()
                .collect(Collectors.groupingBy(List::getLast, Collectors.counting()));

        assertThat(hires.get("bad")).isEqualTo(page.bad());
        assertThat(hires.get("good")).isEqualTo(page.known() - page.bad());
        assertThat(hires.getOrDefault("immature", 0L)).isPositive();
    }

    @Test
    void theManifestSaysWhatTheFileHolds() throws Exception {
        HttpResponse<String> export = known.get("/exports/ratings?team=Search&as-of=2025-06-30");
        JsonNode manifest = known.manifest(export);

        assertThat(manifest.path("export").asString()).isEqualTo("ratings");
        assertThat(manifest.path("rows").asLong()).isEqualTo(export.body().lines().count() - 1);
        byte[] bytes = export.body().getBytes(StandardCharsets.UTF_8);
        assertThat(manifest.path("bytes").asLong()).isEqualTo(bytes.length);
        assertThat(manifest.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(manifest.path("watermark").asLong()).isEqualTo(known.history().watermark());
        assertThat(manifest.path("as_of").asString()).isEqualTo("2025-06-30");
        assertThat(manifest.path("settings").path("filter").path("team").asString()).isEqualTo("Search");
        assertThat(manifest.path("settings").path("floor").asInt()).isEqualTo(5);
        assertThat(known.file("/exports")).contains("Version `" + manifest.path("dictionary").asString() + "`");
        assertThat(export.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"ratings-2025-06-30.csv\"");
        assertThat(export.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void withoutADateItIsTheNewestOfTheHistory() {
        Report report = Analysis.run(known.history().facts(new Moment(known.history().watermark(), null)), Settings.DEFAULT, Progress.SILENT);
        assertThat(known.manifest(known.get("/exports/outcomes")).path("as_of").asString()).isEqualTo(report.asOf().toString());
    }

    @Test
    void jsonLinesHoldTheSameCells() {
        List<List<String>> csv = known.rows("/exports/scorecards");
        List<JsonNode> json = known.file("/exports/scorecards?format=jsonl").lines().map(line -> JsonMapper.shared().readTree(line)).toList();

        assertThat(json).hasSize(csv.size() - 1);
        for (int i = 0; i < json.size(); i++) {
            JsonNode line = json.get(i);
            assertThat(csv.getFirst().stream().map(name -> line.path(name).isNull() ? "" : line.path(name).asString()).toList())
                    .isEqualTo(csv.get(i + 1));
        }
        assertThat(json.getFirst().path("others_visible").isBoolean()).isTrue();
        assertThat(json.getFirst().path("evidence_characters").isNumber()).isTrue();
    }

    @Test
    void theSameMomentGivesTheSameBytes() {
        String path = "/exports/decisions?watermark=" + (known.history().watermark() - 100);
        assertThat(known.file(path)).isEqualTo(known.file(path)).isNotEqualTo(known.file("/exports/decisions"));
    }

    @Test
    void anEarlierDateKnowsLess() {
        List<String> decided = known.column("/exports/decisions?as-of=2024-06-30", "decided_on");
        assertThat(decided).isNotEmpty().allMatch(day -> day.isEmpty() || day.compareTo("2024-06-30") <= 0).contains("");
        assertThat(known.column("/exports/scorecards?as-of=2024-06-30", "submitted_at")).isNotEmpty().allMatch(at -> at.compareTo("2024-07-01") < 0);
    }

    @ParameterizedTest
    @CsvSource({"team, team, Search", "level, level, Senior", "role-family, role_family, AI engineer"})
    void filtersLeaveOutTheRest(String parameter, String column, String value) {
        for (String each : List.of("decisions", "scorecards", "ratings", "outcomes")) {
            List<String> all = known.column("/exports/" + each, column);
            List<String> some = known.column("/exports/" + each + "?" + parameter + "=" + value.replace(" ", "%20"), column);
            assertThat(some).as(each).isNotEmpty().hasSize(Collections.frequency(all, value)).containsOnly(value);
        }
    }

    @Test
    void aPeriodIsOfTheDaysOnWhichCandidaciesWereOpened() {
        assertThat(known.column("/exports/decisions?from=2024-01-01&to=2024-03-31", "opened_on")).isNotEmpty()
                .allMatch(day -> day.compareTo("2024-01-01") >= 0 && day.compareTo("2024-03-31") <= 0)
                .hasSize((int) known.column("/exports/decisions", "opened_on").stream()
                        .filter(day -> day.compareTo("2024-01-01") >= 0 && day.compareTo("2024-03-31") <= 0).count());
    }

    @Test
    void idsAreNowhereAndPseudonymsJoinTheFiles() {
        String ratings = known.file("/exports/ratings");
        assertThat(ratings).doesNotContain("K-0").doesNotContain("I-0").doesNotContain("C-0").doesNotContain("V-0");
        assertThat(known.column("/exports/ratings", "interviewer")).allMatch(word -> word.matches("[A-HJ-NP-Z2-9]{16}"));
        assertThat(known.column("/exports/decisions", "candidacy")).containsAll(known.column("/exports/ratings", "candidacy"));
        assertThat(new HashSet<>(known.column("/exports/decisions", "candidate")))
                .hasSameSizeAs(new HashSet<>(facts.candidacies().stringColumn("candidate").asList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exports/ratings?taem=Search", "/exports/ratings?format=xlsx", "/exports/ratings?as-of=today",
        "/exports/ratings?watermark=-1", "/exports/ratings?rubric=ai", "/exports/ratings?from=2025-02-01&to=2025-01-01"})
    void whatIsNotUnderstoodIsRefusedAndGivesNothing(String path) {
        HttpResponse<String> answer = known.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(known.get("/exports/salaries").statusCode()).isEqualTo(404);
        assertThat(known.get("/exports/salaries").body()).contains("NO_SUCH_EXPORT", "scorecards");
        assertThat(known.get("/exports/manifests/7f000001").body()).contains("NO_MANIFEST");
        HttpResponse<String> future = known.get("/exports/ratings?watermark=999999999");
        assertThat(future.statusCode()).isEqualTo(409);
        assertThat(future.body()).contains("NOT_KNOWN_YET", String.valueOf(known.history().watermark()));
    }

    @Test
    void aDateBeforeEverythingIsAFileWithoutRows() {
        assertThat(known.file("/exports/ratings?as-of=" + date(-20_000))).hasLineCount(1).startsWith("candidacy,candidate,");
        assertThat(known.file("/exports/ratings?format=jsonl&as-of=" + date(-20_000))).isBlank();
    }

    private static Map<String, Long> counts(String path, String column) {
        return known.column(path, column).stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    @Test
    void calibrationIsWhatThePageShowsAndKeepsTheFloor() {
        Report report = Analysis.run(known.history().facts(new Moment(known.history().watermark(), null)), Settings.DEFAULT, Progress.SILENT);
        List<InterviewerSeverity> all = ((Estimated<List<InterviewerSeverity>>) ((Estimated<Severity>) report.severity()).value().interviewers()).value();
        HttpResponse<String> export = known.get("/exports/interviewer-calibration");
        List<String> severities = known.column("/exports/interviewer-calibration", "severity");

        assertThat(known.column("/exports/interviewer-calibration", "scorecards")).isNotEmpty().allMatch(n -> Long.parseLong(n) >= 5);
        assertThat(all.stream().map(each -> Double.toString(each.severity())).toList()).containsAll(severities);
        assertThat(known.column("/exports/ratings", "interviewer")).containsAll(known.column("/exports/interviewer-calibration", "interviewer"));
        assertThat(known.manifest(export).path("rows").asInt()).isEqualTo(severities.size());
        if (severities.size() < all.size()) {
            assertThat(known.manifest(export).path("note").asString()).contains("Held back");
        }
        assertThat(known.column("/exports/interviewer-calibration?role-family=AI%20engineer", "scorecards").stream().mapToLong(Long::parseLong).sum())
                .isLessThan(known.column("/exports/interviewer-calibration", "scorecards").stream().mapToLong(Long::parseLong).sum());
    }

    @Test
    void whereNobodyDiffersNobodyIsInIt(@TempDir Path folder) {
        try (var even = new ExportedHistory().know(SimulatedFacts.of(SimulationSettings.of(120, 4).withoutSeverity(), folder))) {
            HttpResponse<String> export = even.get("/exports/interviewer-calibration");
            assertThat(export.body()).hasLineCount(1);
            assertThat(even.manifest(export).path("note").asString()).contains("nobody is in it");
            assertThat(even.get("/exports/interviewer-calibration?team=Nowhere").body()).hasLineCount(1);
        }
    }
}
