package io.plumbline.query.interviewers;

import io.plumbline.query.dashboard.Named;
import io.plumbline.query.dashboard.SeverityFigure;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.FiguredPage;
import io.plumbline.query.page.FindingView;
import io.plumbline.query.page.Labels;
import io.plumbline.query.page.Names;
import io.plumbline.query.page.Visit;
import io.plumbline.query.rubric.RatingScales;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All interviewers: first whether they differ, then how. */
@Controller
class InterviewersPage implements FiguredPage {
    private final FindingView view;
    private final Names names;
    private final RatingScales scales;

    InterviewersPage(FindingView view, Names names, RatingScales scales) {
        this.view = view;
        this.names = names;
        this.scales = scales;
    }

    @GetMapping("/interviewers")
    String interviewers(Authentication authentication, @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") String from, HttpServletResponse response, Model model) {
        Viewer viewer = Viewer.of(authentication);
        return view.open(new Visit(viewer, "/interviewers", show, model, response), finding -> {
            Panel panel = Panel.of(finding);
            int start = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
            Labels labels = names.of(viewer, Stream.concat(Named.on(finding).stream(), Roster.ids(panel, start).stream()).distinct().toList());
            model.addAttribute("page", Lede.of(panel));
            model.addAttribute("gates", Gate.of(panel));
            model.addAttribute("figures", figures(panel, labels));
            model.addAttribute("roster", Roster.of(panel, names, labels, start));
            return "interviewers";
        });
    }

    @Override
    public String name() {
        return "interviewers";
    }

    @Override
    public List<Figure> figures(Finding.Computed finding, Viewer viewer, String item) {
        Panel panel = Panel.of(finding);
        return figures(panel, names.of(viewer, Named.inFiles(finding)));
    }

    private List<Figure> figures(Panel panel, Labels labels) {
        return List.of(SeverityFigure.of(panel.finding(), labels, scales.words()), FunnelFigure.of(panel), VotesFigure.of(panel));
    }
}
