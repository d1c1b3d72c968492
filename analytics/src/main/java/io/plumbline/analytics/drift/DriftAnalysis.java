package io.plumbline.analytics.drift;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.drift.InterviewerDrift.Verdict;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.interval.BenjaminiHochberg;
import io.plumbline.analytics.panel.AdjustedCards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Drift of every interviewer of a history, and what trainings and calibration cards did. */
public final class DriftAnalysis {

    private static final int FEWEST_CARDS = 10;
    /** Interviewers with fewer cards are not listed: nothing is ever shown of them. */
    private static final int LISTED = 5;
    private static final double FALSE_DISCOVERY_RATE = 0.05;
    private static final Ewma EWMA = new Ewma(0, 1, 0.2, 3);
    private static final Cusum CUSUM = new Cusum(0, 0.5, 5);

    private final AdjustedCards cards;
    private final CardTimes times;
    private final int interviewers;

    private DriftAnalysis(History history, AdjustedCards cards) {
        this.cards = cards;
        times = CardTimes.of(history, cards);
        interviewers = cards.ratings().interviewers().size();
    }

    /**
     * By interviewer's name, those with five scorecards or more.
     *
     * @param seed of the permutations
     */
    public static Estimate<List<InterviewerDrift>> of(History history, AdjustedCards cards, long seed, Progress progress) {
        if (!cards.comparable()) {
            return Estimate.not(Reason.CONFOUNDED, "Without severities cards cannot be held against colleagues' cards.");
        }
        return Estimate.of(new DriftAnalysis(history, cards).all(seed, progress));
    }

    /** What happened around trainings, certifications and delivered cards; a row a kind of event that occurred. */
    public static Estimate<List<BeforeAfter>> beforeAndAfter(History history, AdjustedCards cards) {
        if (!history.facts().has(FactTable.INTERVIEWER_EVENTS)) {
            return Estimate.not(Reason.INPUT_ABSENT, "There is no " + FactTable.INTERVIEWER_EVENTS.fileName() + ".");
        }
        if (!cards.comparable()) {
            return Estimate.not(Reason.CONFOUNDED, "Without severities cards cannot be held against colleagues' cards.");
        }
        return Estimate.of(new Interventions(history, cards, CardTimes.of(history, cards)).kinds());
    }

    private List<InterviewerDrift> all(long seed, Progress progress) {
        ChangePoint[] changes = new ChangePoint[interviewers];
        for (int i = 0; i < interviewers; i++) {
            if (i % 256 == 0) {
                progress.step("drift", (double) i / interviewers);
            }
            double[] series = times.series(i);
            changes[i] = series.length < FEWEST_CARDS ? new ChangePoint(0, 0, Double.NaN, 0) : ChangePoint.find(series, seed);
        }
        double[] tested = Arrays.stream(changes).mapToDouble(ChangePoint::pValue).filter(p -> !Double.isNaN(p)).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(tested);
        List<InterviewerDrift> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < interviewers; i++) {
            boolean few = Double.isNaN(changes[i].pValue());
            if (!few) {
                rows.add(row(i, changes[i], adjusted[next++]));
            } else if (times.ofInterviewer()[i].length >= LISTED) {
                rows.add(insufficient(i));
            }
        }
        return List.copyOf(rows);
    }

    private InterviewerDrift insufficient(int i) {
        String why = "There are fewer than " + FEWEST_CARDS + " scorecards.";
        return drift(i, Estimate.not(Reason.TOO_FEW, why), Estimate.not(Reason.TOO_FEW, why), Verdict.INSUFFICIENT);
    }

    private InterviewerDrift row(int i, ChangePoint change, double adjusted) {
        if (change.after() == 0) {
            return drift(i, Estimate.not(Reason.NO_VARIATION, "All residuals are the same."), Estimate.of(adjusted), Verdict.NONE);
        }
        int[] own = times.ofInterviewer()[i];
        Verdict verdict = adjusted > FALSE_DISCOVERY_RATE ? Verdict.NONE
                : Shape.of(times.series(i), Arrays.stream(own).mapToDouble(times::epochDay).toArray(), change.after());
        int first = own[change.after()];
        double before = mean(own, 0, change.after());
        double after = mean(own, change.after(), own.length);
        return drift(i, Estimate.of(new InterviewerDrift.Change(times.day(first), change.after(), before - after, change.statistic(),
                change.pValue(), newVersion(own, change.after()))), Estimate.of(adjusted), verdict);
    }

    private double mean(int[] own, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += times.residual()[own[t]];
        }
        return sum / (to - from);
    }

    /** The rubric version of the card after the change, if the interviewer had not used it before. */
    private String newVersion(int[] own, int after) {
        int version = times.version()[own[after]];
        for (int t = 0; t < after; t++) {
            if (times.version()[own[t]] == version) {
                return "";
            }
        }
        return version < 0 ? "" : times.versions().get(version);
    }

    private InterviewerDrift drift(int i, Estimate<InterviewerDrift.Change> change, Estimate<Double> adjusted, Verdict verdict) {
        int[] own = times.ofInterviewer()[i];
        double[] x = times.series(i);
        double[] z = EWMA.values(x);
        Cusum.Sums sums = CUSUM.sums(x);
        int last = x.length - 1;
        List<InterviewerDrift.Point> points = new ArrayList<>();
        boolean flagged = verdict != Verdict.NONE && verdict != Verdict.INSUFFICIENT;
        for (int t = 0; t < x.length && flagged; t++) {
            points.add(new InterviewerDrift.Point(times.day(own[t]), x[t], z[t], EWMA.halfWidth(t + 1), sums.high()[t], sums.low()[t]));
        }
        LocalDate from = times.day(own[0]);
        return new InterviewerDrift(cards.ratings().interviewers().get(i), x.length, from, times.day(own[last]), change, adjusted, verdict,
                new InterviewerDrift.Ewmas(z[last], EWMA.halfWidth(x.length), EWMA.firstSignal(x)),
                new InterviewerDrift.Cusums(sums.high()[last], sums.low()[last], CUSUM.firstSignal(x)), List.copyOf(points));
    }
}
