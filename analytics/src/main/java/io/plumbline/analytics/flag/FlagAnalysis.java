package io.plumbline.analytics.flag;

import io.plumbline.analytics.decision.Decisions;
import io.plumbline.analytics.decision.FalseDiscovery;
import io.plumbline.analytics.decision.FalseDiscoveryBy;
import io.plumbline.analytics.decision.Votes;
import io.plumbline.analytics.drift.InterviewerDrift;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.fairness.AdverseImpact;
import io.plumbline.analytics.fairness.RaterFunctioning;
import io.plumbline.analytics.flag.Flag.Kind;
import io.plumbline.analytics.interval.BenjaminiHochberg;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.InterviewersDiffer;
import io.plumbline.analytics.severity.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * Gathers every test of a report that may raise a flag, adjusts all their p-values together, and keeps those
 * at 5% or below. Where interviewers do not differ beyond chance, no interviewer's severity is tested.
 */
public final class FlagAnalysis {

    private static final double FALSE_DISCOVERY_RATE = 0.05;

    private final int floor;
    private final List<Flag> tests = new ArrayList<>();

    private FlagAnalysis(int floor) {
        this.floor = floor;
    }

    /**
     * Flags by kind, then subject, then what it is about.
     *
     * @param floor units with fewer scorecards, votes or hires are not tested
     */
    public static List<Flag> of(Estimate<Severity> severity, Estimate<List<InterviewerDrift>> drift, Decisions decisions,
            Estimate<List<RaterFunctioning>> raters, Estimate<List<AdverseImpact>> impacts, int floor) {
        FlagAnalysis all = new FlagAnalysis(floor);
        all.severity(severity);
        rows(drift).forEach(all::drift);
        all.votes(decisions.votes());
        all.falseDiscovery(Kind.TEAM_FALSE_DISCOVERY, decisions.falseDiscoveryBy().team());
        all.falseDiscovery(Kind.ROLE_FAMILY_FALSE_DISCOVERY, decisions.falseDiscoveryBy().roleFamily());
        rows(raters).forEach(all::rater);
        rows(impacts).forEach(all::impact);
        return all.flagged();
    }

    private static <T> List<T> rows(Estimate<List<T>> section) {
        return section instanceof Estimated<List<T>>(List<T> rows) ? rows : List.of();
    }

    private List<Flag> flagged() {
        double[] adjusted = BenjaminiHochberg.adjust(tests.stream().mapToDouble(Flag::pValue).toArray());
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= FALSE_DISCOVERY_RATE) {
                Flag test = tests.get(i);
                flags.add(new Flag(test.kind(), test.subject(), test.about(), test.n(), test.value(), test.expected(), test.lower(), test.upper(),
                        test.pValue(), adjusted[i], tests.size()));
            }
        }
        flags.sort(Comparator.comparing(Flag::kind).thenComparing(Flag::subject).thenComparing(Flag::about));
        return List.copyOf(flags);
    }

    private void add(Kind kind, String subject, String about, long n, double value, double expected, double half, double p) {
        add(kind, subject, about, n, value, expected, new Interval(expected - half, expected + half), p);
    }

    private void add(Kind kind, String subject, String about, long n, double value, double expected, Interval limits, double p) {
        tests.add(new Flag(kind, subject, about, n, value, expected, limits.lower(), limits.upper(), p, p, 0));
    }

    private static double twoSided(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    private void severity(Estimate<Severity> severity) {
        if (severity instanceof Estimated<Severity>(Severity said)
                && said.interviewersDiffer() instanceof Estimated<InterviewersDiffer>(InterviewersDiffer test)
                && test.verdict() == InterviewersDiffer.Verdict.DIFFER) {
            for (InterviewerSeverity row : rows(said.interviewers())) {
                if (row.verdict() != InterviewerSeverity.Verdict.INSUFFICIENT && row.standardError() > 0) {
                    add(Kind.SEVERITY, row.interviewer(), "", row.scorecards(), row.severity(), 0, BinomialInterval.Z95 * row.standardError(),
                            twoSided(row.severity() / row.standardError()));
                }
            }
        }
    }

    private void drift(InterviewerDrift row) {
        if (row.change() instanceof Estimated<InterviewerDrift.Change>(InterviewerDrift.Change change)) {
            // The limits are those of one difference of means; the p-value counts that the place was sought.
            double half = change.statistic() == 0 ? 0 : BinomialInterval.Z95 * Math.abs(change.severityChange()) / change.statistic();
            add(Kind.DRIFT, row.interviewer(), "", row.scorecards(), change.severityChange(), 0, half, change.pValue());
        }
    }

    private void votes(Votes votes) {
        List<Votes.InterviewerVotes> voters = votes.interviewers().stream().filter(row -> row.yesGood() + row.yesBad() >= floor).toList();
        funnel(Kind.VOTES, voters.stream().map(Votes.InterviewerVotes::interviewer).toList(),
                voters.stream().mapToLong(Votes.InterviewerVotes::yesBad).toArray(),
                voters.stream().mapToLong(row -> row.yesGood() + row.yesBad()).toArray());
    }

    private void falseDiscovery(Kind kind, List<FalseDiscoveryBy.Stratum> strata) {
        List<String> names = new ArrayList<>();
        List<FalseDiscovery> shares = new ArrayList<>();
        for (FalseDiscoveryBy.Stratum stratum : strata) {
            if (stratum.falseDiscovery() instanceof Estimated<FalseDiscovery>(FalseDiscovery found) && found.known() >= floor) {
                names.add(stratum.name());
                shares.add(found);
            }
        }
        funnel(kind, names, shares.stream().mapToLong(FalseDiscovery::bad).toArray(), shares.stream().mapToLong(FalseDiscovery::known).toArray());
    }

    private void funnel(Kind kind, List<String> names, long[] successes, long[] trials) {
        if (names.size() < 2) {
            return;
        }
        Funnel funnel = Funnel.of(successes, trials);
        for (int i = 0; i < trials.length; i++) {
            add(kind, names.get(i), "", trials[i], (double) successes[i] / trials[i], funnel.share(),
                    funnel.halfWidth(trials[i], BinomialInterval.Z95), funnel.pValue(successes[i], trials[i]));
        }
    }

    private void rater(RaterFunctioning row) {
        add(Kind.RATER_FUNCTIONING, row.interviewer(), row.group(), row.cards(), row.difference(), 0, BinomialInterval.Z95 * row.standardError(), row.pValue());
    }

    private void impact(AdverseImpact step) {
        for (AdverseImpact.Group group : step.groups()) {
            if (group.ratio() instanceof Estimated<Figure>(Figure ratio) && group.people() >= floor && step.people() >= floor) {
                double factor = Math.sqrt(ratio.upper() / ratio.lower());
                // The reference is the best of several groups, which alone makes differences: Bonferroni over its rivals.
                add(Kind.ADVERSE_IMPACT, group.group(), step.step(), group.people(), ratio.value(), 1, new Interval(1 / factor, factor),
                        Math.min(1, group.fisherPValue() * step.groups().size()));
            }
        }
    }
}
