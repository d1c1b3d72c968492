package io.plumbline.query.interviewers;

import io.plumbline.analytics.scaleuse.ScaleUse;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.query.chart.MiniInterval;
import io.plumbline.query.page.Labels;
import io.plumbline.query.page.Names;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everyone, in the order of severity where there is one, otherwise by name; those with too few scorecards at the end.
 *
 * @param ordered whether severities are shown
 * @param whole whether what rests on the whole history is shown
 * @param previous where the rows before begin; -1 for none
 * @param next where the rows after begin; -1 for none
 */
record Roster(boolean ordered, boolean whole, List<Row> rows, int total, int previous, int next) {
    private static final int ROWS = 50;

    /**
     * @param code of the interviewer's page; empty for who is held back
     * @param look of the verdict
     */
    record Row(String name, String code, String scorecards, String picture, String severity, String look, String verdict, String range, String late) {
        public boolean held() {
            return code.isEmpty();
        }
    }

    /** Whose names the rows from one on need: where they are in the order of names, everybody's. */
    static List<String> ids(Panel panel, int from) {
        List<InterviewerSeverity> all = Stream.concat(panel.shown().stream(), panel.held().stream()).toList();
        int start = start(from, all.size());
        return (panel.differ() ? all.subList(start, Math.min(all.size(), start + ROWS)) : all).stream().map(InterviewerSeverity::interviewer).toList();
    }

    private static int start(int from, int size) {
        return Math.clamp(from, 0, Math.max(0, size - 1)) / ROWS * ROWS;
    }

    static Roster of(Panel panel, Names names, Labels labels, int from) {
        Map<String, ScaleUse> scaleUse = panel.scaleUse();
        List<InterviewerSeverity> all = new ArrayList<>(panel.shown());
        if (!panel.differ()) {
            all.sort(Comparator.comparing(each -> labels.of(each.interviewer())));
        }
        int shown = all.size();
        all.addAll(panel.held());
        int start = start(from, all.size());
        int end = Math.min(all.size(), start + ROWS);
        double reach = Math.max(0.25, panel.shown().stream().mapToDouble(each -> Math.max(Math.abs(each.lower()), Math.abs(each.upper()))).max().orElse(1));
        List<Row> rows = new ArrayList<>();
        for (int i = start; i < end; i++) {
            InterviewerSeverity each = all.get(i);
            String name = labels.of(each.interviewer());
            rows.add(i >= shown ? new Row(name, "", "under " + panel.floor() + ", or held back", "", "", "", "", "", "")
                    : row(each, name, names.code(each.interviewer()), Optional.ofNullable(scaleUse.get(each.interviewer())), new MiniInterval(reach), panel));
        }
        return new Roster(panel.differ(), panel.finding().slice().whole(), rows, all.size(), start == 0 ? -1 : start - ROWS, end == all.size() ? -1 : end);
    }

    private static Row row(InterviewerSeverity each, String name, String code, Optional<ScaleUse> use, MiniInterval mini, Panel panel) {
        int floor = panel.floor();
        return new Row(name, code, Words.count(each.scorecards()),
                mini.svg(each.severity(), each.lower(), each.upper(), Panel.stands(each)),
                Words.signed(each.severity()) + " (" + Words.signed(each.lower()) + " to " + Words.signed(each.upper()) + ")"
                        + (panel.subsets() > 1 ? ", group " + each.subset() : ""),
                Panel.stands(each) ? "sep" : "flat",
                switch (each.verdict()) {
                    case SEVERE -> "severe";
                    case LENIENT -> "lenient";
                    case AS_PEERS -> "within chance";
                    case INSUFFICIENT -> "too few";
                },
                use.flatMap(it -> Readings.value(it.range())).map(range -> Words.points(range.ratio())).orElse("not known"),
                use.flatMap(it -> Readings.value(it.submission())).filter(it -> it.cards() >= floor).map(it -> Words.percent(it.late().share())).orElse("not known"));
    }
}
