package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.panel.Recommendations;
import io.plumbline.analytics.severity.InterviewersDiffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;

/** Counts interviewers' votes on hires of known outcome and shrinks their shares. */
final class VoteTally {

    private static final String NO_VOTES = "No yes vote was cast on a hire with a known outcome.";

    private enum Cell { YES_GOOD, YES_BAD, NO_GOOD, NO_BAD, NO_DECISION }

    private final Map<String, long[]> counts = new TreeMap<>();

    private VoteTally() { }

    static Votes of(HiringFacts facts, Outcomes outcomes, Recommendations votes) {
        VoteTally tally = new VoteTally();
        StringColumn interviewer = facts.scorecards().stringColumn("interviewer");
        for (int card = 0; card < votes.vote().length; card++) {
            int row = votes.candidacy()[card];
            if (row >= 0 && votes.vote()[card] >= 0 && outcomes.of().get(row).known()) {
                Cell cell = cell(votes.vote()[card], outcomes.of().get(row) == Outcome.GOOD);
                tally.counts.computeIfAbsent(interviewer.get(card), any -> new long[Cell.values().length])[cell.ordinal()]++;
            }
        }
        return tally.votes();
    }

    private static Cell cell(int vote, boolean good) {
        return switch (vote) {
            case 0 -> Cell.NO_DECISION;
            case 1, 2 -> good ? Cell.NO_GOOD : Cell.NO_BAD;
            default -> good ? Cell.YES_GOOD : Cell.YES_BAD;
        };
    }

    private Votes votes() {
        long[] bad = counts.values().stream().mapToLong(count -> count[Cell.YES_BAD.ordinal()]).toArray();
        long[] yes = counts.values().stream().mapToLong(VoteTally::yes).toArray();
        if (java.util.Arrays.stream(yes).sum() == 0) {
            return new Votes(Estimate.not(Reason.TOO_FEW, NO_VOTES), Estimate.not(Reason.TOO_FEW, NO_VOTES),
                    rows(count -> Estimate.not(Reason.TOO_FEW, NO_VOTES)));
        }
        BetaBinomial groups = new BetaBinomial(bad, yes);
        BetaBinomial.Fit fit = groups.fit();
        return new Votes(Estimate.of(prior(fit)), differ(fit, yes), rows(count -> {
            long x = count[Cell.YES_BAD.ordinal()];
            long n = yes(count);
            return n == 0 ? Estimate.not(Reason.TOO_FEW, "No yes vote was cast on a hire with a known outcome.")
                    : Estimate.of(Figure.of(BetaBinomial.mean(fit, x, n), groups.interval(fit, x, n)));
        }));
    }

    private static long yes(long[] count) {
        return count[Cell.YES_GOOD.ordinal()] + count[Cell.YES_BAD.ordinal()];
    }

    private static Votes.Prior prior(BetaBinomial.Fit fit) {
        String why = "Interviewers' shares vary by no more than chance, so the prior is a point.";
        return new Votes.Prior(fit.pooled(), fit.mean(), fit.rho(),
                fit.pooled() ? Estimate.not(Reason.NO_VARIATION, why) : Estimate.of(fit.alpha()),
                fit.pooled() ? Estimate.not(Reason.NO_VARIATION, why) : Estimate.of(fit.beta()), fit.logLikelihood());
    }

    private static Estimate<InterviewersDiffer> differ(BetaBinomial.Fit fit, long[] yes) {
        long voters = java.util.Arrays.stream(yes).filter(n -> n > 0).count();
        if (voters < 2) {
            return Estimate.not(Reason.TOO_FEW, "One interviewer alone cannot differ from others.");
        }
        double p = fit.pooled() ? 1 : Chance.halfChiSquare(fit.ratio());
        return Estimate.of(new InterviewersDiffer(fit.ratio(), p, p < 0.05 ? InterviewersDiffer.Verdict.DIFFER
                : InterviewersDiffer.Verdict.NO_MORE_THAN_CHANCE));
    }

    private List<Votes.InterviewerVotes> rows(java.util.function.Function<long[], Estimate<Figure>> share) {
        return counts.entrySet().stream().map(row -> {
            long[] count = row.getValue();
            return new Votes.InterviewerVotes(row.getKey(), count[Cell.YES_GOOD.ordinal()], count[Cell.YES_BAD.ordinal()],
                    count[Cell.NO_GOOD.ordinal()], count[Cell.NO_BAD.ordinal()], count[Cell.NO_DECISION.ordinal()], share.apply(count));
        }).toList();
    }
}
