package io.plumbline.query.decisions;

import io.plumbline.analytics.decision.Decisions;
import io.plumbline.analytics.decision.FalseDiscovery;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.FiguredPage;
import io.plumbline.query.page.FindingView;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Span;
import io.plumbline.query.page.Visit;
import io.plumbline.query.page.Words;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What became of decisions. The page cuts the history itself, one dimension at a time; cut once more by a filter, two
 * dimensions would meet in cells under the floor, so it has none.
 */
@Controller
class DecisionsPage implements FiguredPage {
    private final FindingView view;

    DecisionsPage(FindingView view) {
        this.view = view;
    }

    /** @param rows of figures */
    record Page(String kicker, String headline, List<List<Span>> standfirst, List<List<Figure>> rows) {}

    @GetMapping("/decisions")
    String decisions(Authentication authentication, HttpServletResponse response, Model model) {
        return view.open(new Visit(Viewer.of(authentication), "/decisions", null, model, response), finding -> {
            model.addAttribute("page", page(finding));
            return "decisions";
        });
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public List<Figure> figures(Finding.Computed finding, Viewer viewer, String item) {
        return finding.slice().whole() ? page(finding).rows().stream().flatMap(List::stream).toList() : List.of();
    }

    private static Page page(Finding.Computed finding) {
        Decisions decisions = finding.report().decisions();
        Floor floor = new Floor(finding.report().settings().floor());
        Optional<FalseDiscovery> all = Readings.value(decisions.falseDiscovery()).filter(it -> !floor.under(it.known()));
        MissedFigure missed = new MissedFigure(decisions, floor);
        return new Page("All candidacies, as of " + Words.date(finding.report().asOf()), headline(all), standfirst(all), List.of(
                List.of(new QuartersFigure(decisions.falseDiscoveryBy().quarter(), decisions.pending(), floor, all).figure(),
                        strata("recommendation", "recommendation", decisions.falseDiscoveryBy().medianRecommendation(), floor, all, 4)),
                List.of(strata("role-family", "role family", decisions.falseDiscoveryBy().roleFamily(), floor, all, 4),
                        strata("level", "level", decisions.falseDiscoveryBy().level(), floor, all, 4),
                        strata("team", "team", decisions.falseDiscoveryBy().team(), floor, all, 4)),
                List.of(missed.missed(), missed.windows()),
                List.of(BarFigure.of(decisions.thresholdCurve(), floor), DeparturesFigure.of(finding.report().departures(), floor)),
                List.of(CoverageFigure.of(finding.report().coverage(), floor))));
    }

    private static Figure strata(String id, String what, List<io.plumbline.analytics.decision.FalseDiscoveryBy.Stratum> strata, Floor floor,
            Optional<FalseDiscovery> all, int width) {
        return new StrataFigure(id, what, strata, name -> Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' '), floor, all).figure(width);
    }

    private static String headline(Optional<FalseDiscovery> all) {
        return all.map(it -> it.bad() == 0 ? "Every hire whose outcome is known worked out"
                : Words.count(it.bad()) + " of " + Words.count(it.known()) + " hires with a known outcome did not work out; of the others little can be known")
                .orElse("Too few outcomes are known to judge decisions by");
    }

    private static List<List<Span>> standfirst(Optional<FalseDiscovery> all) {
        return List.of(all.map(it -> List.of(Span.plain("False discovery among hires is "), Span.strong(Words.percent(it.rate())),
                        Span.plain(" (95% interval " + Words.percents(it.lower(), it.upper()) + ").")))
                .orElse(List.of(Span.plain("Figures begin when enough first years are over."))),
                List.of(Span.plain("An interval of one group among many lies aside by chance one time in twenty. Look for what stays aside.")));
    }
}
