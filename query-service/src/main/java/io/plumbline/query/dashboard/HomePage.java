package io.plumbline.query.dashboard;

import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.FiguredPage;
import io.plumbline.query.page.FindingView;
import io.plumbline.query.page.Names;
import io.plumbline.query.page.Visit;
import io.plumbline.query.rubric.RatingScales;
import io.plumbline.query.web.Place;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: the overview for who decides with it; the others are sent to the page that is theirs. */
@Controller
class HomePage implements FiguredPage {
    private final FindingView view;
    private final Names names;
    private final RatingScales scales;

    HomePage(FindingView view, Names names, RatingScales scales) {
        this.view = view;
        this.names = names;
        this.scales = scales;
    }

    @GetMapping("/")
    String home(Authentication authentication, @RequestParam(required = false) @Nullable String show, HttpServletResponse response, Model model) {
        Viewer viewer = Viewer.of(authentication);
        if (!viewer.may(Place.OVERVIEW_FIGURES)) {
            return viewer.may(Place.MY_CARD) ? "redirect:/me" : "redirect:/data-health";
        }
        return view.open(new Visit(viewer, "/", show, model, response), finding -> {
            model.addAttribute("page", page(finding, viewer));
            return "overview";
        });
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public List<Figure> figures(Finding.Computed finding, Viewer viewer, String item) {
        return OverviewPage.of(Showing.of(finding, names.of(viewer, Named.inFiles(finding))), new Worth(finding), finding.slice(), scales.words()).rows().stream().flatMap(List::stream).toList();
    }

    private OverviewPage page(Finding.Computed finding, Viewer viewer) {
        Overview overview = Showing.of(finding, names.of(viewer, Named.on(finding)));
        return OverviewPage.of(overview, new Worth(finding), finding.slice(), scales.words());
    }
}
