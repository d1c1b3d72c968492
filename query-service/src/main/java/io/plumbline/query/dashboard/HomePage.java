package io.plumbline.query.dashboard;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.events.Scale;
import io.plumbline.query.feed.ParkedCounts;
import io.plumbline.query.feed.Parked;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.people.InterviewerNames;
import io.plumbline.query.rubric.RatingScales;
import io.plumbline.query.web.Place;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the overview for who decides with it; for the others, where they stand. */
@Controller
class HomePage {
    private final Findings findings;
    private final Watermark watermark;
    private final Parked parked;
    private final InterviewerNames names;
    private final RatingScales scales;
    private final Pseudonyms pseudonyms;

    HomePage(Findings findings, Watermark watermark, Parked parked, InterviewerNames names, RatingScales scales, Pseudonyms pseudonyms) {
        this.findings = findings;
        this.watermark = watermark;
        this.parked = parked;
        this.names = names;
        this.scales = scales;
        this.pseudonyms = pseudonyms;
    }

    @GetMapping("/")
    String home(Authentication authentication, HttpServletResponse response, Model model) {
        Viewer viewer = Viewer.of(authentication);
        Optional<Finding> newest = findings.newest();
        long mark = watermark.current();
        model.addAttribute("mast", Masthead.of(viewer, mark, newest.map(Finding::watermark).orElse(0L)));
        if (!viewer.may(Place.OVERVIEW_FIGURES)) {
            model.addAttribute("role", viewer.role().word());
            model.addAttribute("parked", waiting(parked.counts()));
            return "yours";
        }
        if (newest.isEmpty()) {
            model.addAttribute("mark", Words.count(mark));
            model.addAttribute("empty", mark == 0);
            response.setHeader("Refresh", "10");
            return "pending";
        }
        return switch (newest.get()) {
            case Finding.Computed finding -> {
                Overview overview = Showing.of(finding, labels(viewer, finding.report()));
                model.addAttribute("page", OverviewPage.of(overview, scales.common().map(HomePage::words).orElse("")));
                model.addAttribute("asOf", overview.asOf().toString());
                model.addAttribute("covers", Words.count(overview.watermark()));
                yield "overview";
            }
            case Finding.Refused finding -> {
                model.addAttribute("problem", finding.problem());
                model.addAttribute("covers", Words.count(finding.watermark()));
                yield "refused";
            }
        };
    }

    /** Names are opened for this page and kept nowhere; who was forgotten goes by a pseudonym. */
    private Labels labels(Viewer viewer, Report report) {
        if (!viewer.may(Place.INTERVIEWER_NAMES)) {
            return pseudonyms;
        }
        List<String> ids = report.severity() instanceof Estimated<Severity>(Severity severity)
                && severity.interviewers() instanceof Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> all)
                ? all.stream().map(InterviewerSeverity::interviewer).toList() : List.of();
        Map<String, String> known = names.of(ids);
        return id -> known.getOrDefault(id, pseudonyms.of(id));
    }

    private static String words(Scale scale) {
        return " on the " + plain(scale.min()) + " to " + plain(scale.max()) + " scale";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String waiting(ParkedCounts parked) {
        return parked.none() ? "No event is parked." : Words.count(parked.events(), "event") + " parked: in no figure until an administrator lets them in or skips them.";
    }
}
