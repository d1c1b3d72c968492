package io.plumbline.query.health;

import io.plumbline.query.feed.Parked;
import io.plumbline.query.feed.ParkedCounts;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.page.Masthead;
import io.plumbline.query.page.Words;
import io.plumbline.query.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the data are whole, for whoever has to trust or to mend them. */
@Controller
class HealthPage {
    private final Findings findings;
    private final Watermark watermark;
    private final Parked parked;
    private final Freshness freshness;
    private final Refused refused;

    HealthPage(Findings findings, Watermark watermark, Parked parked, Freshness freshness, Refused refused) {
        this.findings = findings;
        this.watermark = watermark;
        this.parked = parked;
        this.freshness = freshness;
        this.refused = refused;
    }

    /** @param note under the headline */
    record Section(String id, String title, String note, List<Line> lines) {}

    @GetMapping("/data-health")
    String health(Authentication authentication, Model model) {
        Viewer viewer = Viewer.of(authentication);
        long mark = watermark.current();
        Optional<Finding> newest = findings.newest();
        long covered = newest.map(Finding::watermark).orElse(0L);
        ParkedCounts counts = parked.counts();
        model.addAttribute("mast", Masthead.of(viewer, mark, covered, "/data-health"));
        model.addAttribute("finding", findings.newestId(Slice.EVERYTHING));
        model.addAttribute("covered", covered);
        boolean level = mark > 0 && covered >= mark;
        model.addAttribute("look", mark == 0 ? "few" : level && counts.none() ? "sep" : "flat");
        model.addAttribute("verdict", mark == 0 ? "no events yet" : level && counts.none() ? "whole and fresh" : "not whole, or catching up");
        model.addAttribute("headline", headline(mark, level, counts));
        List<Section> sections = new ArrayList<>();
        sections.add(fresh(mark, covered, newest));
        sections.add(waiting(counts));
        refused.lines(viewer).ifPresent(lines -> sections.add(new Section("refused", "What imports refused",
                "Records in quarantine, by source, file and reason. Each can be listed, and tried again when its cause is mended.",
                lines)));
        if (newest.orElse(null) instanceof Finding.Computed computed) {
            Counted counted = new Counted(computed.report());
            sections.add(new Section("scorecards", "Which scorecards count", "As of " + Words.date(computed.report().asOf()) + ".", counted.scorecards()));
            sections.add(new Section("unknown", "What is not known", "In no rate, except in bounds, which take the unknown as anything.", counted.unknown()));
            sections.add(new Section("due", "When it will be known", "When first years end. What people who left would have shown stays unknown.", counted.due()));
        }
        model.addAttribute("sections", sections);
        return "health";
    }

    private static String headline(long mark, boolean level, ParkedCounts counts) {
        if (mark == 0) {
            return "No event has arrived yet";
        }
        String parked = counts.none() ? "none is parked" : Words.count(counts.events(), "event") + (counts.events() == 1 ? " is" : " are") + " parked and in no figure";
        return (level ? "Every event that arrived is in the figures, and " : "Figures are catching up with events, and ") + parked;
    }

    private Section fresh(long mark, long covered, Optional<Finding> newest) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("#" + Words.count(mark), "the last event up to which everything has arrived"));
        lines.add(new Line("#" + Words.count(covered), "the last event that the figures cover"));
        lines.add(new Line(Words.count(Math.max(0, mark - covered)), "events behind"));
        lines.add(new Line(Words.count(freshness.lag()), "events between the partition that is furthest and the one that is last"));
        newest.ifPresent(finding -> lines.add(new Line(Words.time(finding.computedAt()), "on " + Words.date(Words.day(finding.computedAt())) + ": when the figures were made")));
        if (newest.orElse(null) instanceof Finding.Computed computed) {
            lines.add(new Line(Words.seconds(computed.fit().toMillis()), "was what that took"));
        }
        return new Section("fresh", "How fresh everything is", "Figures follow some seconds after events.", lines);
    }

    private Section waiting(ParkedCounts counts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Words.count(counts.events()), "events parked, of " + Words.count(counts.streams(), "stream")));
        freshness.parked().forEach(kind -> lines.add(new Line(Words.count(kind.events()), "because " + kind.code())));
        freshness.oldestParked().ifPresent(at -> lines.add(new Line("since", Words.date(Words.day(at)) + ", " + Words.time(at))));
        return new Section("parked", "What waits", "Events that could not be taken in, and those of the same stream behind them. An administrator lets them in or skips them.", lines);
    }
}
