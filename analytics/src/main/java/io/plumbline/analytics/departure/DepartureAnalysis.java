package io.plumbline.analytics.departure;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.OutcomePolicy;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.interval.Interval;
import io.plumbline.analytics.panel.Recommendations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How long the hires of a history stay. */
public final class DepartureAnalysis {

    private static final int[] HORIZONS = {3, 6, 12, 24, 36};
    private static final int FEWEST_FOLLOWED = 10;
    private static final int MOST_MONTHS = 120;

    private final History history;
    private final Employment all;
    private final long asOf;

    private DepartureAnalysis(History history) {
        this.history = history;
        all = Employment.of(history);
        asOf = history.asOf().toEpochDay();
    }

    /** Regretted departures and other exits; absent without departures. */
    public static Estimate<Departures> of(History history, Outcomes outcomes, OutcomePolicy policy) {
        if (!history.facts().has(FactTable.DEPARTURES)) {
            return Estimate.not(Reason.INPUT_ABSENT, "There is no " + FactTable.DEPARTURES.fileName() + ".");
        }
        DepartureAnalysis analysis = new DepartureAnalysis(history);
        if (analysis.all.size() == 0) {
            return Estimate.not(Reason.EMPTY, "Nobody has started.");
        }
        return Estimate.of(analysis.departures(outcomes, policy));
    }

    private Departures departures(Outcomes outcomes, OutcomePolicy policy) {
        return new Departures(all.size(), count(row -> all.cause()[row] == Employment.REGRETTED), count(row -> all.cause()[row] == Employment.OTHER),
                count(row -> all.ended()[row]), count(row -> all.cause()[row] == 0 && !all.ended()[row]), count(row -> all.regretNotStated()[row]),
                IntStream.of(HORIZONS).mapToObj(this::horizon).toList(), cohorts(), curve(), byRecommendation(), attrition(outcomes, policy));
    }

    private long count(java.util.function.IntPredicate of) {
        return all.where(of).length;
    }

    private Departures.Horizon horizon(int months) {
        double days = months * Employment.MONTH;
        int[] eligible = all.where(row -> asOf - all.start()[row] >= days);
        long tooRecent = all.size() - eligible.length;
        if (eligible.length == 0) {
            Estimate<Figure> none = Estimate.not(Reason.TOO_FEW, "Nobody started that long ago.");
            return new Departures.Horizon(months, 0, tooRecent, none, none, none);
        }
        AalenJohansen.Step at = all.incidence(eligible).at(days);
        KaplanMeier.@Nullable Step alone = all.regrettedAlone(eligible).at(days);
        Figure left = new Figure(0, 0, 0);
        if (alone != null) {
            Interval staying = alone.logLog();
            left = new Figure(1 - alone.survival(), 1 - staying.upper(), 1 - staying.lower());
        }
        return new Departures.Horizon(months, eligible.length, tooRecent, Estimate.of(figure(at, 0, eligible.length)),
                Estimate.of(figure(at, 1, eligible.length)), Estimate.of(left));
    }

    /** A share; where nobody has left, or everybody, the interval of the count, since the curve has no error there. */
    private static Figure figure(AalenJohansen.Step step, int cause, long people) {
        double share = step.incidence()[cause];
        return share <= 0 ? Figure.share(0, people) : share >= 1 ? Figure.share(people, people) : Figure.of(share, step.interval(cause));
    }

    private List<Departures.Cohort> cohorts() {
        TreeSet<Integer> years = new TreeSet<>();
        for (long start : all.start()) {
            years.add(LocalDate.ofEpochDay(start).getYear());
        }
        List<Departures.Cohort> cohorts = new ArrayList<>();
        for (int year : years) {
            int[] rows = all.where(row -> LocalDate.ofEpochDay(all.start()[row]).getYear() == year);
            long last = IntStream.of(rows).mapToLong(row -> all.start()[row]).max().orElse(asOf);
            int months = (int) ((asOf - last) / Employment.MONTH);
            if (months < 1) {
                Estimate<Figure> none = Estimate.not(Reason.TOO_FEW, "The last of them started less than a month ago.");
                cohorts.add(new Departures.Cohort(Integer.toString(year), rows.length, 0, none, none));
                continue;
            }
            AalenJohansen.Step at = all.incidence(rows).at(months * Employment.MONTH);
            cohorts.add(new Departures.Cohort(Integer.toString(year), rows.length, months, Estimate.of(figure(at, 0, rows.length)),
                    Estimate.of(figure(at, 1, rows.length))));
        }
        return List.copyOf(cohorts);
    }

    /** A point a month, for as long as enough are followed. */
    private List<Departures.Point> curve() {
        AalenJohansen curve = all.incidence(IntStream.range(0, all.size()).toArray());
        List<Departures.Point> points = new ArrayList<>();
        for (int month = 1; month <= MOST_MONTHS; month++) {
            double days = month * Employment.MONTH;
            long followed = count(row -> all.days()[row] >= days);
            if (followed < FEWEST_FOLLOWED) {
                break;
            }
            AalenJohansen.Step at = curve.at(days);
            points.add(new Departures.Point(month, followed, at.survival(), figure(at, 0, all.size()), figure(at, 1, all.size())));
        }
        return List.copyOf(points);
    }

    private Estimate<Departures.ByRecommendation> byRecommendation() {
        Recommendations votes = Recommendations.of(history.facts());
        List<String> names = List.of("no_or_strong_no", "yes", "strong_yes");
        int[] group = IntStream.range(0, all.size()).map(row -> all.candidacyRow()[row] < 0 ? -1
                : switch (votes.median()[all.candidacyRow()[row]]) {
                    case 0 -> -1;
                    case 1, 2 -> 0;
                    default -> votes.median()[all.candidacyRow()[row]] - 2;
                }).toArray();
        int[] present = IntStream.range(0, names.size()).filter(g -> IntStream.of(group).anyMatch(of -> of == g)).toArray();
        int[] rows = all.where(row -> group[row] >= 0);
        boolean[] event = new boolean[rows.length];
        long events = 0;
        for (int i = 0; i < rows.length; i++) {
            event[i] = all.cause()[rows[i]] == Employment.REGRETTED;
            events += event[i] ? 1 : 0;
        }
        if (present.length < 2 || events == 0) {
            return Estimate.not(Reason.TOO_FEW, present.length < 2 ? "All panels' medians fall into one group." : "Nobody left with regret.");
        }
        int[] dense = IntStream.of(rows).map(row -> java.util.Arrays.binarySearch(present, group[row])).toArray();
        LogRank test = LogRank.test(IntStream.of(rows).mapToDouble(row -> all.days()[row]).toArray(), event, dense);
        List<Departures.Group> groups = IntStream.range(0, present.length).mapToObj(g -> new Departures.Group(names.get(present[g]),
                IntStream.of(dense).filter(of -> of == g).count(), test.observed()[g], test.expected()[g])).toList();
        return Estimate.of(new Departures.ByRecommendation(test.statistic(), test.degreesOfFreedom(), test.pValue(), groups));
    }

    private Departures.InformativeAttrition attrition(Outcomes outcomes, OutcomePolicy policy) {
        long mature = 0;
        long without = 0;
        long regretted = 0;
        for (int row = 0; row < all.size(); row++) {
            LocalDate horizon = LocalDate.ofEpochDay(all.start()[row]).plusMonths(policy.horizonMonths());
            if (horizon.isAfter(history.asOf()) || all.candidacyRow()[row] < 0) {
                continue;
            }
            mature++;
            Outcome outcome = outcomes.of().get(all.candidacyRow()[row]);
            boolean leftBefore = all.cause()[row] != 0 && all.start()[row] + all.days()[row] < horizon.toEpochDay();
            if (leftBefore && !outcome.known()) {
                without++;
                regretted += all.cause()[row] == Employment.REGRETTED ? 1 : 0;
            }
        }
        return new Departures.InformativeAttrition(mature, without, regretted, without == 0
                ? "Nobody left before the horizon without a known outcome."
                : without + " of " + mature + " left before the horizon without a known outcome, " + regretted
                        + " of them with regret; they are in no share of bad hires, which misleads if those who leave early are not like those who stay.");
    }
}
