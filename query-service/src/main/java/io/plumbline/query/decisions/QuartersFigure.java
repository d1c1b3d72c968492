package io.plumbline.query.decisions;

import io.plumbline.analytics.decision.FalseDiscovery;
import io.plumbline.analytics.decision.FalseDiscoveryBy.Stratum;
import io.plumbline.analytics.decision.Pending;
import io.plumbline.query.chart.Axis;
import io.plumbline.query.chart.StepsChart;
import io.plumbline.query.chart.Strip;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.Figure.Picture;
import io.plumbline.query.page.Figure.Table;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** False discovery by the quarter of the decision, with the quarters of which nothing is known yet. */
record QuartersFigure(List<Stratum> quarters, Pending pending, Floor floor, Optional<FalseDiscovery> all) {
    private static final int MOST = 16;

    Figure figure() {
        StrataFigure strata = new StrataFigure("quarters", "quarter", quarters, name -> name, floor, all);
        List<StrataFigure.Told> told = strata.told();
        if (told.isEmpty()) {
            return Figure.without("quarters", 8, "How false discovery moves cannot be told yet", "Too few: no quarter has " + floor.least()
                    + " hires with a known outcome.", "False discovery by quarter", Strip.open(), "false-discovery");
        }
        List<StepsChart.Step> steps = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Stratum each : quarters.size() > MOST ? quarters.subList(quarters.size() - MOST, quarters.size()) : quarters) {
            Optional<FalseDiscovery> it = told.stream().filter(shown -> shown.name().equals(each.name())).map(StrataFigure.Told::of).findFirst();
            steps.add(new StepsChart.Step(each.name().replace("-", " "), it.map(found -> Words.percent(found.rate())).orElse(""),
                    it.map(FalseDiscovery::rate).orElse(0.0), it.map(FalseDiscovery::lower).orElse(0.0), it.map(FalseDiscovery::upper).orElse(0.0), false, it.isPresent()));
        }
        quarters.forEach(each -> rows.add(told.stream().filter(shown -> shown.name().equals(each.name())).map(StrataFigure.Told::of).findFirst()
                .map(it -> List.of(each.name(), Words.count(it.bad()), Words.count(it.known()), Words.percent(it.rate()), Words.percents(it.lower(), it.upper())))
                .orElseGet(() -> List.of(each.name() + ": " + (Readings.value(each.falseDiscovery()).isEmpty() ? "not known yet" : "too few, or held back")))));
        double most = told.stream().mapToDouble(each -> each.of().upper()).max().orElse(1);
        String headline = headline(told);
        return new Figure("quarters", 8, headline, "Share of hires that turned out poor, by the quarter in which they were decided; 95% Wilson intervals. "
                + "Hatched: not known yet, or too few.",
                Picture.of(new StepsChart(steps, Axis.shares(most), all.map(it -> new StepsChart.Wished(it.rate(), "all " + Words.percent(it.rate()))).orElse(null),
                        "quarter of the decision").svg(headline)),
                due() + Words.count(told.size()) + " of " + Words.count(quarters.size(), "quarter") + " shown.",
                new Table("False discovery by quarter", List.of("Quarter", "Poor", "Known", "Share", "95% interval"), rows), "false-discovery");
    }

    /** When what is not known yet will be. */
    private String due() {
        if (floor.under(pending.hires())) {
            return "";
        }
        String still = Words.count(pending.hires()) + " hires are not known yet";
        return still + Readings.value(pending.half()).map(day -> "; half of them will be by " + Words.date(day)).orElse("")
                + Readings.value(pending.last()).map(day -> ", all by " + Words.date(day)).orElse("") + ". ";
    }

    /** The first quarter against the last: a change is called one only when their intervals part. */
    private static String headline(List<StrataFigure.Told> told) {
        if (told.size() < 2) {
            return "One quarter alone has outcomes enough to be judged";
        }
        FalseDiscovery first = told.getFirst().of();
        FalseDiscovery last = told.getLast().of();
        String change = "from " + Words.percent(first.rate()) + " to " + Words.percent(last.rate());
        if (last.upper() < first.lower()) {
            return "False discovery fell " + change + ", beyond what chance explains";
        }
        if (last.lower() > first.upper()) {
            return "False discovery rose " + change + ", beyond what chance explains";
        }
        return "False discovery went " + change + ", a change that chance could explain";
    }
}
