package io.plumbline.query.dashboard;

import static io.plumbline.query.dashboard.Reports.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.KeyFigure;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OverviewPageTest {
    private static final String[] SIX = {
        one("i1", 64, 0.42, "severe"), one("i2", 30, 0.1, "as_peers"), one("i3", 30, 0.0, "as_peers"),
        one("i4", 30, -0.05, "as_peers"), one("i5", 30, -0.12, "as_peers"), one("i6", 41, -0.35, "lenient")};

    @Test
    void theHeadlineStatesBothFindings() {
        assertThat(page(Reports.differ(SIX), Reports.decisions(20, 97, 6, 46, 337, 10)).headline())
                .isEqualTo("Interviewers differ in how severely they rate, and two in ten hires did not work out");
        assertThat(page(Reports.chance(SIX), Reports.decisions(0, 40, 6, 46, 337, 10)).headline())
                .isEqualTo("Interviewers differ in severity no more than chance would have it, and all of 40 hires with an outcome worked out");
        assertThat(page(Reports.NO_RATINGS, Reports.decisions(0, 0, 0, 0, 0, 0)).headline())
                .isEqualTo("Whether interviewers differ cannot be told yet, and too few outcomes are known to judge hires");
    }

    @Test
    void figuresOfTheMockComeOutAsInTheMock() {
        OverviewPage page = page(Reports.differ(SIX), Reports.decisions(20, 97, 6, 46, 337, 10));

        assertThat(page.keys().getFirst()).extracting(KeyFigure::value, KeyFigure::unit, KeyFigure::interval, KeyFigure::why)
                .containsExactly("21", "%", "95% interval 14 to 30%", "20 of 97 hires with an outcome");
        assertThat(page.keys().get(3)).extracting(KeyFigure::value, KeyFigure::interval).containsExactly("0–70", "bounds, not an interval");
        assertThat(headlines(page)).contains("20 of 97 hires with a known outcome did not work out",
                "How many strong candidates were missed cannot be seen, only bounded: 0 to 70%",
                "2 of 6 interviewers rate lower or higher than colleagues on the same candidates", "Of 622 candidacies, 97 can be judged today");
    }

    @Test
    void withoutADifferenceNobodyIsNamedAnywhere() {
        Finding finding = new Finding(Reports.chance(SIX), Reports.decisions(20, 97, 6, 46, 337, 10));

        assertThat(finding.everything()).doesNotContain("Name of").contains("no larger than chance: no ranking is shown");
        assertThat(finding.overview().severity().orThrow().unnamed()).hasSize(6).isSorted();
    }

    @Test
    void nothingUnderTheFloorIsShownNorCanBeWorkedOut() {
        Finding finding = new Finding(
                Reports.differ(one("i1", 64, 0.42, "severe"), one("i2", 30, 0.5317, "as_peers"), one("i3", 30, 0.01, "as_peers"),
                        one("i4", 30, 0.02, "as_peers"), one("i5", 30, 0.03, "as_peers"), one("i6", 30, 0.04, "as_peers"),
                        one("few", 4, -0.691, "insufficient")),
                Reports.decisions(20, 97, 3, 46, 337, 2));

        Overview overview = finding.overview();
        assertThat(overview.severity().orThrow().interviewers()).extracting(InterviewerSeverity::interviewer)
                .containsExactly("Name of i1", "Name of i6", "Name of i5", "Name of i4", "Name of i3");
        assertThat(overview.severity().orThrow().heldBack()).containsExactly("Name of few", "Name of i2");
        assertThat(overview.scorecards().counted()).isEqualTo(184);
        assertThat(overview.scorecards().shadow()).isNull();
        assertThat(overview.falseDiscovery().orThrow().mature()).isNull();
        assertThat(overview.falseDiscovery().orThrow().range()).isNull();
        assertThat(overview.candidacies()).contains(new Cell(List.of(Standing.NEVER_KNOWN, Standing.OFFER_DECLINED), 5));
        assertThat(finding.everything()).doesNotContain("0.69").doesNotContain("0.53");
    }

    @Test
    void tooFewOutcomesAreNoRate() {
        OverviewPage page = page(Reports.differ(SIX), Reports.decisions(1, 4, 0, 46, 337, 10));

        assertThat(page.keys().getFirst().value()).isEqualTo("Not known");
        assertThat(page.keys().getFirst().why()).isEqualTo("Too few: under 5 hires have a known outcome.");
    }

    @Test
    void apiAndPageAreTheSameRecord() {
        Overview overview = new Finding(Reports.differ(SIX), Reports.decisions(20, 97, 6, 46, 337, 10)).overview();
        var json = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(overview));

        assertThat(json.at("/falseDiscovery/rate").asDouble()).isEqualTo(20 / 97.0);
        assertThat(json.at("/bounds/falseNegativeRate/upper").asDouble()).isEqualTo(0.7);
        assertThat(json.at("/candidacies/0/standings/0").asString()).isEqualTo("outcome_known");
        assertThat(json.at("/severity/interviewers/0/verdict").asString()).isEqualTo("severe");
        assertThat(json.at("/asOf").asString()).isEqualTo("2026-11-20");
    }

    private record Finding(String severity, String decisions) {
        Overview overview() {
            return Showing.of(Reports.finding(severity, decisions), id -> "Name of " + id);
        }

        /** All the words and pictures of the page, and the API's answer. */
        String everything() {
            Overview overview = overview();
            OverviewPage page = page(severity, decisions);
            return page + JsonMapper.shared().writeValueAsString(overview);
        }
    }

    private static OverviewPage page(String severity, String decisions) {
        return OverviewPage.of(new Finding(severity, decisions).overview(), new Worth(Reports.finding(severity, decisions)), Slice.EVERYTHING,
                " on the 1 to 5 scale");
    }

    private static String headlines(OverviewPage page) {
        return page.rows().stream().flatMap(List::stream).map(Figure::headline).collect(Collectors.joining("\n"));
    }
}
