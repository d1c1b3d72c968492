package io.plumbline.query.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ChartTest {
    static Stream<String> charts() {
        return Stream.of(
                Strip.interval(0.2, 0.1, 0.3), Strip.bounds(0, 0.7), Strip.share(0.5), Strip.open(),
                new RateChart(0.2, 0.1, 0.3, new RateChart.Open(0.15, 0.5, "23 not known")).svg("Rate", "20%", "95% interval"),
                new RateChart(0, 0, 1, null).svg("Rate", "0%", "95% interval"),
                new PeopleChart(3, 2, 1).svg("Hires"), new PeopleChart(900, 100, 50).svg("Hires"), new PeopleChart(0, 0, 0).svg("Hires"),
                new BoundsChart(List.of(new BoundsChart.Row("Missed", 0, 1, "0 to 100%"))).svg("Bounds"),
                new CountsChart(List.of(new CountsChart.Row("rejected", 5, "5", CountsChart.Fill.OUTSIDE),
                        new CountsChart.Row("open", 0, "0", CountsChart.Fill.OPEN))).svg("Counts"),
                rows(), new MiniInterval(0.5).svg(0.1, -0.7, 0.4, true),
                new StepsChart(List.of(new StepsChart.Step("2025 Q1", "20%", 0.2, 0.1, 0.3, true, true), new StepsChart.Step("2025 Q2", "", 0, 0, 0, false, false)),
                        Axis.shares(0.3), new StepsChart.Wished(0.2, "all"), "quarter").svg("Steps"),
                severity(3, 1), severity(300, 0), severity(4_000, 2), new ScatterStrip(List.of(-0.1, 0.0, 0.1)).svg("No order"), new ScatterStrip(List.of()).svg("None"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isWellFormedFluidAndWithoutInlineStyle(String svg) {
        assertThatCode(() -> DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))))
                .doesNotThrowAnyException();
        assertThat(svg).startsWith("<svg class=\"c ").doesNotContain("style=").doesNotContain("viewBox").doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static String rows() {
        return new RowsChart(List.of(new RowsChart.Row("a", "1", 0.1, -0.2, 0.3, RowsChart.Look.SEPARATING), new RowsChart.Row("b", "2", 0, 0, 1, RowsChart.Look.BOUNDS),
                new RowsChart.Row("c", "3", 0.2, 0.1, 0.3, RowsChart.Look.ASSUMED), RowsChart.Row.withheld("d", "too few")),
                Axis.around(-0.2, 1, Axis.Unit.CORRELATION), new RowsChart.Reference(0, "no relation")).svg("Rows");
    }

    @Test
    void thousandsAreThinnedOutAndTheOutermostKept() {
        assertThat(severity(4_000, 2).length()).isLessThan(100_000);
        String funnel = new FunnelChart(IntStream.range(0, 5_000).mapToObj(i -> new FunnelChart.Point(i % 90 + 5, (i % 40 - 20) / 40.0, i == 7)).toList(),
                Axis.around(-0.6, 0.6, Axis.Unit.POINTS), 0, "colleagues", n -> 1 / Math.sqrt(n), n -> 1.6 / Math.sqrt(n), "scorecards").svg("Funnel");
        assertThat(funnel.length()).isLessThan(400_000);
        assertThat(funnel).doesNotContain("NaN").contains("preserveAspectRatio=\"none\"");
    }

    @Test
    void axesHoldWhatIsDrawnInAFewRoundSteps() {
        assertThat(Axis.around(-0.13, 0.61, Axis.Unit.CORRELATION)).isEqualTo(new Axis(-0.2, 0.8, 0.2, Axis.Unit.CORRELATION));
        assertThat(Axis.shares(0.31).ticks()).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
        assertThat(Axis.around(0, 0, Axis.Unit.POINTS).ticks()).hasSizeGreaterThan(1);
    }

    @Test
    void aFileStandsAlone() throws Exception {
        String file = StandaloneSvg.of("t", List.of(rows(), Strip.open()), "A < B", "As of today");
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(file)));
        assertThat(file).contains("A &lt; B").contains("id=\"hatch\"").contains("As of today");
    }

    @Test
    void isNamedOrHiddenForThoseWhoCannotSee() {
        assertThat(new BoundsChart(List.of()).svg("What it shows")).contains("role=\"img\"").contains("<title>What it shows</title>");
        assertThat(Strip.open()).contains("aria-hidden=\"true\"").doesNotContain("<title>");
    }

    @Test
    void namesAreTextAndNothingElse() {
        String svg = new SeverityChart(List.of(new SeverityChart.Row("<b>O'Hara & \"Co\"</b>", 0.5, 0.2, 0.8, true)), 0, "").svg("t");
        assertThat(svg).contains("&lt;b&gt;O&#39;Hara &amp; &quot;Co&quot;&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void xIsThePlaceOnTheAxisInPercent() {
        assertThat(Strip.interval(0.25, 0.1, 0.5)).contains("cx=\"25.00%\"").contains("x1=\"10.00%\"").contains("x2=\"50.00%\"");
    }

    @Test
    void onlyTheOutermostWhoDifferAreNamed() {
        String svg = severity(300, 0);
        assertThat(svg).contains(">Name 0<").contains(">Name 299<").doesNotContain(">Name 150<");
        assertThat(svg.split(">Name ")).hasSize(17);
    }

    @Test
    void whoDoesNotDifferIsNotNamed() {
        assertThat(new SeverityChart(List.of(new SeverityChart.Row("Ada", 0.1, -0.2, 0.4, false)), 0, "").svg("t")).doesNotContain("Ada");
    }

    @Test
    void aHeldBackRowStaysAndSaysWhy() {
        assertThat(severity(3, 2)).contains(">too few<").contains("class=\"hat\"");
        assertThat(severity(3, 0)).doesNotContain("too few");
    }

    @Test
    void oneMarkAPersonUpToTwoHundred() {
        assertThat(new PeopleChart(100, 60, 40).svg("t").split("<circle|<use")).hasSize(201);
        assertThat(new PeopleChart(100, 61, 40).svg("t")).doesNotContain("<circle").contains("class=\"bar v\"");
    }

    private static String severity(int count, int heldBack) {
        List<SeverityChart.Row> rows = IntStream.range(0, count).mapToObj(i -> {
            double severity = 1 - 2.0 * i / Math.max(1, count - 1);
            return new SeverityChart.Row("Name " + i, severity, severity - 0.2, severity + 0.2, Math.abs(severity) > 0.3);
        }).toList();
        return new SeverityChart(rows, heldBack, "too few").svg("Severity");
    }
}
