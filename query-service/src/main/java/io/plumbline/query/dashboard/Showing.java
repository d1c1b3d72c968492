package io.plumbline.query.dashboard;

import io.plumbline.analytics.decision.Bounds;
import io.plumbline.analytics.decision.FalseDiscovery;
import io.plumbline.analytics.decision.NotKnown;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.Counts;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.dashboard.Overview.BoundsShown;
import io.plumbline.query.dashboard.Overview.FalseDiscoveryShown;
import io.plumbline.query.dashboard.Overview.ScorecardsShown;
import io.plumbline.query.dashboard.Overview.SeverityShown;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.page.Labels;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes from a finding what may be shown. Pure. */
final class Showing {
    private final Finding.Computed finding;
    private final Report report;
    private final Floor floor;
    private final Labels labels;

    private Showing(Finding.Computed finding, Labels labels) {
        this.finding = finding;
        this.report = finding.report();
        this.floor = new Floor(report.settings().floor());
        this.labels = labels;
    }

    static Overview of(Finding.Computed finding, Labels labels) {
        return new Showing(finding, labels).overview();
    }

    private Overview overview() {
        return new Overview(report.asOf(), finding.watermark(), finding.parkedEvents(), finding.computedAt(), finding.fit().toMillis(),
                floor.least(), finding.slice().text(), report.settings().policy(), falseDiscovery(), bounds(), total(), cells(), scorecards(), severity());
    }

    private List<Cell> cells() {
        return finding.slice().whole() ? Cell.parts(floor, standings()) : List.of();
    }

    private long total() {
        return finding.slice().whole() ? cells().stream().mapToLong(Cell::count).sum()
                : standings().values().stream().mapToLong(Long::longValue).sum();
    }

    private Estimate<FalseDiscoveryShown> falseDiscovery() {
        if (finding.withheld().outcomes()) {
            return Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " hires of this part have a known outcome, or of the rest.");
        }
        return switch (report.decisions().falseDiscovery()) {
            case NotEstimable<FalseDiscovery>(Reason reason, String message) -> Estimate.not(reason, message);
            case Estimated<FalseDiscovery>(FalseDiscovery it) when floor.under(it.known()) ->
                    Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " hires have a known outcome.");
            case Estimated<FalseDiscovery>(FalseDiscovery it) -> {
                boolean tells = !finding.slice().whole() || floor.alone(it.mature() - it.known()) == null;
                yield Estimate.of(new FalseDiscoveryShown(it.bad(), it.known(), it.rate(), it.lower(), it.upper(),
                        tells ? null : it.mature(), tells ? null : it.range()));
            }
        };
    }

    private BoundsShown bounds() {
        Bounds bounds = report.decisions().bounds();
        if (floor.under(bounds.candidacies()) || finding.withheld().decided()) {
            Estimate<Interval> few = Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " candidacies are decided, or of the rest.");
            return new BoundsShown(few, few);
        }
        return new BoundsShown(bounds.falsePositiveRate().map(Showing::outward), bounds.falseNegativeRate().map(Showing::outward));
    }

    /** To whole percent. A hair is allowed for, so that 0.29 does not become 28%. */
    private static Interval outward(Interval bounds) {
        return new Interval(Math.floor(bounds.lower() * 100 + 1e-9) / 100, Math.ceil(bounds.upper() * 100 - 1e-9) / 100);
    }

    private Map<Standing, Long> standings() {
        NotKnown notKnown = report.decisions().notKnown();
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        long never = notKnown.left() + notKnown.redundancy() + notKnown.endOfContract() + notKnown.noReview();
        long notYet = notKnown.immature() + notKnown.notStarted();
        long notHired = notKnown.rejected() + notKnown.offerDeclined();
        counts.put(Standing.OUTCOME_KNOWN, report.decisions().bounds().candidacies() - never - notYet - notHired);
        counts.put(Standing.NOT_YET_KNOWN, notYet);
        counts.put(Standing.NEVER_KNOWN, never);
        counts.put(Standing.REJECTED, notKnown.rejected());
        counts.put(Standing.OFFER_DECLINED, notKnown.offerDeclined());
        counts.put(Standing.WITHDRAWN, notKnown.withdrawn());
        counts.put(Standing.IN_FLIGHT, notKnown.inFlight());
        return counts;
    }

    private ScorecardsShown scorecards() {
        Counts.Scorecards cards = report.counts().scorecards();
        long counted = switch (report.severity()) {
            case Estimated<Severity>(Severity it) when it.interviewers() instanceof Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> all) -> {
                Set<String> held = floor.heldBack(all, finding.withheld().interviewers());
                yield all.stream().filter(each -> !held.contains(each.interviewer())).mapToLong(InterviewerSeverity::scorecards).sum();
            }
            case Estimated<Severity> _, NotEstimable<Severity> _ -> cards.counted();
        };
        if (!finding.slice().whole()) {
            return new ScorecardsShown(finding.withheld().scorecards() ? null : floor.alone(counted), null, null, null, null);
        }
        return new ScorecardsShown(floor.alone(counted), floor.alone(cards.shadow()), floor.alone(cards.reverseShadow()),
                floor.alone(cards.afterVisible()), floor.alone(cards.withoutRating()));
    }

    private Estimate<SeverityShown> severity() {
        if (finding.withheld().scorecards()) {
            return Estimate.not(Reason.TOO_FEW, "Too few: under " + floor.least() + " scorecards of this part count, or of the rest.");
        }
        return report.severity().map(it -> {
            List<InterviewerSeverity> all = switch (it.interviewers()) {
                case Estimated<List<InterviewerSeverity>>(List<InterviewerSeverity> each) -> each;
                case NotEstimable<List<InterviewerSeverity>> _ -> List.of();
            };
            Set<String> held = floor.heldBack(all, finding.withheld().interviewers());
            List<InterviewerSeverity> shown = all.stream().filter(each -> !held.contains(each.interviewer())).toList();
            boolean differ = it.interviewersDiffer() instanceof Estimated<InterviewersDiffer>(InterviewersDiffer test)
                    && test.verdict() == InterviewersDiffer.Verdict.DIFFER;
            boolean enough = !floor.under(shown.size());
            return new SeverityShown(it.interviewersDiffer(), it.varianceComponents().interviewer().map(Math::sqrt),
                    differ && enough ? inOrder(shown) : List.of(),
                    differ || !enough ? List.of() : shown.stream().map(InterviewerSeverity::severity).sorted().toList(),
                    differ ? held.stream().map(labels::of).sorted().toList() : List.of(),
                    it.subsets().size());
        });
    }

    private List<InterviewerSeverity> inOrder(List<InterviewerSeverity> shown) {
        return shown.stream()
                .sorted(Comparator.comparingInt(InterviewerSeverity::subset)
                        .thenComparing(Comparator.comparingDouble(InterviewerSeverity::severity).reversed())
                        .thenComparing(InterviewerSeverity::interviewer))
                .map(each -> new InterviewerSeverity(labels.of(each.interviewer()), each.subset(), each.scorecards(), each.ratings(),
                        each.severity(), each.standardError(), each.lower(), each.upper(), each.verdict()))
                .toList();
    }
}
