package io.plumbline.query.exports;

import static io.plumbline.query.exports.Column.Kind.COUNT;
import static io.plumbline.query.exports.Column.Kind.NUMBER;
import static io.plumbline.query.exports.Column.Kind.PSEUDONYM;
import static io.plumbline.query.exports.Column.Kind.TEXT;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.facts.Defect;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.InvalidFacts;
import io.plumbline.analytics.facts.KnownBy;
import io.plumbline.analytics.report.Settings;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.analytics.severity.SeverityAnalysis;
import io.plumbline.query.facts.KnownFacts;
import io.plumbline.query.floor.Floor;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * Interviewers' severity as the pages show it: by the same fit, test and floor. It is computed when asked for, of what the
 * filter leaves; who takes it may take the rows it is of.
 */
final class CalibrationExport implements Export {
    private final Settings settings;
    private final Floor floor;

    CalibrationExport(Settings settings) {
        this.settings = settings;
        this.floor = new Floor(settings.floor());
    }

    @Override
    public String name() {
        return "interviewer-calibration";
    }

    @Override
    public String meaning() {
        return """
                One row an interviewer, if a test says that interviewers differ in severity at all; otherwise none. Who has too \
                few scorecards is not in it, nor whoever could otherwise be worked out. The manifest's `note` says which of these is so.""";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("interviewer", PSEUDONYM, "The interviewer; the same as in the other exports."),
                Column.of("group", COUNT, "Interviewers of one group share candidates, and are compared among themselves alone."),
                Column.of("scorecards", COUNT, "Scorecards that count: written as a lead, before colleagues' cards could be read."),
                Column.of("ratings", COUNT, "Ratings on them."),
                Column.of("severity", NUMBER, "Points of the scale below colleagues on the same candidates; positive rates lower. Adjusted for whom they saw, shrunk."),
                Column.of("standard_error", NUMBER, "Of the severity, in points."),
                Column.of("lower", NUMBER, "Lower end of its 95% interval."),
                Column.of("upper", NUMBER, "Upper end of its 95% interval."),
                Column.of("verdict", TEXT, "severe, lenient or as_peers; false discovery held at 5% over everyone compared."));
    }

    @Override
    public void read(Reading reading, Rows rows) throws SQLException {
        switch (SeverityAnalysis.of(history(reading), settings.floor(), settings.seed(), Progress.SILENT)) {
            case NotEstimable<Severity> why -> rows.note(why.message());
            case Estimated<Severity>(Severity severity) -> write(severity, reading.names(), rows);
        }
    }

    private History history(Reading reading) throws SQLException {
        try {
            return KnownBy.date(Selected.of(KnownFacts.read(reading.transaction(), reading.moment()), reading.filter()), reading.moment().asOf());
        } catch (InvalidFacts e) {
            throw new ExportRefused(HttpStatus.CONFLICT, "NOT_COMPUTABLE",
                    e.defects().stream().map(Defect::message).collect(Collectors.joining(" ")));
        }
    }

    private void write(Severity severity, Names names, Rows rows) {
        if (!(severity.interviewersDiffer() instanceof Estimated<InterviewersDiffer>(InterviewersDiffer test)
                && test.verdict() == InterviewersDiffer.Verdict.DIFFER
                && severity.interviewers() instanceof Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> all))) {
            rows.note("Interviewers differ in severity no more than chance would have it, or it cannot be tested: nobody is in it.");
            return;
        }
        Set<String> held = floor.heldBack(all);
        if (floor.under(all.size() - (long) held.size())) {
            rows.note("Fewer than " + floor.least() + " interviewers have enough scorecards: nobody is in it.");
            return;
        }
        if (!held.isEmpty()) {
            rows.note("Held back for too few scorecards, or so that no other can be worked out: " + held.size() + ".");
        }
        all.stream().filter(each -> !held.contains(each.interviewer())).forEach(each -> rows.row(new Object[] {
            names.of("interviewer", each.interviewer()), each.subset(), each.scorecards(), each.ratings(), each.severity(),
            each.standardError(), each.lower(), each.upper(), each.verdict().name().toLowerCase(Locale.ROOT)}));
    }
}
