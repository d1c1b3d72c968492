package io.plumbline.query.dashboard;

import io.plumbline.query.chart.CountsChart;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Of how many candidacies the page can say anything. */
final class CandidaciesFigure {
    private CandidaciesFigure() {}

    /** How many stand one way; empty when they are counted together with others. */
    static Optional<Long> count(Overview overview, Standing standing) {
        return overview.candidacies().stream().filter(cell -> cell.standings().equals(List.of(standing))).map(Cell::count).findFirst();
    }

    static Figure of(Overview overview) {
        List<CountsChart.Row> drawn = overview.candidacies().stream().filter(cell -> cell.count() > 0)
                .map(cell -> new CountsChart.Row(words(cell), cell.count(), Words.count(cell.count()), fill(cell))).toList();
        List<List<String>> rows = overview.candidacies().stream().map(cell -> List.of(words(cell), Words.count(cell.count()))).toList();
        return new Figure("candidacies", 5, headline(overview), "How every candidacy stands. Blue: in the false-discovery figure. "
                + "Hatched: hired, outcome not known. Grey: never in it.",
                List.of(new Picture("", new CountsChart(drawn).svg("Candidacies by how they stand"))),
                overview.candidacies().stream().anyMatch(Cell::pooled)
                        ? "Groups under " + overview.floor() + " are counted together with others."
                        : "No outcome known: left, made redundant, contract ended or not reviewed. Withdrawn and in flight are in no rate at all.",
                new Table("Candidacies", List.of("How they stand", "Count"), rows), "false-discovery");
    }

    private static String headline(Overview overview) {
        long all = overview.total();
        if (all == 0) {
            return "No candidacy is known yet";
        }
        return "Of " + Words.count(all) + " candidacies, " + count(overview, Standing.OUTCOME_KNOWN)
                .map(known -> (known == 0 ? "none" : Words.count(known)) + " can be judged today").orElse("too few to show can be judged today");
    }

    private static String words(Cell cell) {
        return cell.standings().stream().map(Standing::words).collect(Collectors.joining("; "));
    }

    private static CountsChart.Fill fill(Cell cell) {
        return switch (cell.standings().getFirst()) {
            case OUTCOME_KNOWN -> cell.pooled() ? CountsChart.Fill.OUTSIDE : CountsChart.Fill.JUDGED;
            case NOT_YET_KNOWN, NEVER_KNOWN -> CountsChart.Fill.OPEN;
            case REJECTED, OFFER_DECLINED, WITHDRAWN, IN_FLIGHT -> CountsChart.Fill.OUTSIDE;
        };
    }
}
