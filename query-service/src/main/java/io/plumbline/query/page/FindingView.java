package io.plumbline.query.page;

import io.plumbline.query.feed.Watermark;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.findings.Offered;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens a page on the newest finding, or says why there is none yet. A page never waits for a computation. */
@Component
public final class FindingView {
    private final Findings findings;
    private final Watermark watermark;

    FindingView(Findings findings, Watermark watermark) {
        this.findings = findings;
        this.watermark = watermark;
    }

    /**
     * @param page fills the model from the finding and names the template
     * @return the template to answer with
     */
    public String open(Visit visit, Function<Finding.Computed, String> page) {
        Optional<Finding> whole = findings.newest();
        long mark = watermark.current();
        visit.model().addAttribute("mast", Masthead.of(visit.viewer(), mark, whole.map(Finding::watermark).orElse(0L), visit.here()));
        Slice slice = Slice.parse(visit.show()).orElse(Slice.EVERYTHING);
        visit.model().addAttribute("live", slice.text());
        visit.model().addAttribute("finding", findings.newestId(slice));
        visit.model().addAttribute("covered", whole.map(Finding::watermark).orElse(0L));
        if (whole.isEmpty()) {
            return pending(visit, mark, mark == 0 ? "empty" : "first");
        }
        return switch (whole.get()) {
            case Finding.Computed finding -> sliced(visit, finding, page);
            case Finding.Refused finding -> refused(visit, finding);
        };
    }

    private String sliced(Visit visit, Finding.Computed whole, Function<Finding.Computed, String> page) {
        Optional<Slice> wanted = Slice.parse(visit.show());
        visit.model().addAttribute("filter", FilterBar.of(visit.here(), wanted.orElse(Slice.EVERYTHING), whole));
        if (wanted.isPresent() && wanted.get().whole()) {
            return page.apply(frame(visit, whole));
        }
        boolean offered = wanted.isPresent() && whole.offered().contains(new Offered(wanted.get(), true));
        if (!offered) {
            visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
            return pending(visit, whole.watermark(), "unknown");
        }
        Optional<Finding> found = findings.newest(wanted.get());
        if (found.isEmpty()) {
            return pending(visit, whole.watermark(), "slice");
        }
        return switch (found.get()) {
            case Finding.Computed finding when finding.withheld().candidacies() -> {
                visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
                yield pending(visit, whole.watermark(), "unknown");
            }
            case Finding.Computed finding -> page.apply(frame(visit, finding));
            case Finding.Refused finding -> refused(visit, finding);
        };
    }

    private static Finding.Computed frame(Visit visit, Finding.Computed finding) {
        visit.model().addAttribute("water", Water.of(finding));
        visit.model().addAttribute("links", FigureLinks.of(visit.here(), finding.slice()));
        return finding;
    }

    private static String pending(Visit visit, long mark, String state) {
        visit.model().addAttribute("mark", Words.count(mark));
        visit.model().addAttribute("state", state);
        if (!state.equals("unknown")) {
            visit.response().setHeader("Refresh", "10");
        }
        return "pending";
    }

    private static String refused(Visit visit, Finding.Refused finding) {
        visit.model().addAttribute("problem", finding.problem());
        visit.model().addAttribute("covers", Words.count(finding.watermark()));
        return "refused";
    }
}
