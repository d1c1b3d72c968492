package io.plumbline.analytics.drift;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.interval.Figure;
import io.plumbline.analytics.panel.AdjustedCards;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Difference in differences around interviewer events, against matched colleagues. */
final class Interventions {

    private static final int WINDOW = 180;
    private static final int FEWEST_CARDS = 5;
    private static final int COLLEAGUES = 5;
    private static final double CALIPER = 0.25;
    private static final int FEWEST_EVENTS = 3;

    private final History history;
    private final List<String> names;
    /** Each interviewer's days, and sums of severity as seen in the cards up to each. */
    private final long[][] days;
    private final double[][] sums;

    private record Event(int interviewer, long day) { }

    /** The change towards colleagues, own and matched. */
    private record Change(double own, double matched) { }

    Interventions(History history, AdjustedCards cards, CardTimes times) {
        this.history = history;
        names = cards.ratings().interviewers();
        days = new long[names.size()][];
        sums = new double[names.size()][];
        for (int i = 0; i < days.length; i++) {
            int[] own = times.ofInterviewer()[i];
            days[i] = Arrays.stream(own).mapToLong(times::epochDay).toArray();
            sums[i] = new double[own.length + 1];
            for (int t = 0; t < own.length; t++) {
                sums[i][t + 1] = sums[i][t] + cards.severity()[i] - times.residual()[own[t]];
            }
        }
    }

    List<BeforeAfter> kinds() {
        Table table = history.facts().table(FactTable.INTERVIEWER_EVENTS);
        StringColumn interviewer = table.stringColumn("interviewer");
        StringColumn kind = table.stringColumn("kind");
        DateColumn on = table.dateColumn("on");
        Object2IntOpenHashMap<String> index = new Object2IntOpenHashMap<>();
        index.defaultReturnValue(-1);
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        Map<String, List<Event>> events = new TreeMap<>();
        for (int row = 0; row < kind.size(); row++) {
            LocalDate day = on.get(row);
            if (day != null) {
                events.computeIfAbsent(kind.get(row), any -> new ArrayList<>()).add(new Event(index.getInt(interviewer.get(row)), day.toEpochDay()));
            }
        }
        List<BeforeAfter> kinds = new ArrayList<>();
        events.forEach((name, of) -> kinds.add(kind(name, of)));
        return List.copyOf(kinds);
    }

    private BeforeAfter kind(String name, List<Event> events) {
        long[] first = new long[names.size()];
        Arrays.fill(first, Long.MAX_VALUE);
        for (Event event : events) {
            if (event.interviewer >= 0) {
                first[event.interviewer] = Math.min(first[event.interviewer], event.day);
            }
        }
        events.sort(Comparator.comparingLong(Event::day).thenComparingInt(Event::interviewer));
        List<Change> changes = new ArrayList<>();
        long unmatched = 0;
        for (Event event : events) {
            if (event.interviewer < 0 || !enough(event.interviewer, event.day)) {
                continue;
            }
            double[] colleagues = matched(event, first);
            if (colleagues.length == 0) {
                unmatched++;
            } else {
                changes.add(change(event, colleagues));
            }
        }
        return summary(name, events.size(), unmatched, changes);
    }

    private static BeforeAfter summary(String name, long events, long unmatched, List<Change> changes) {
        int n = changes.size();
        if (n < FEWEST_EVENTS) {
            String why = "Fewer than " + FEWEST_EVENTS + " events have enough cards on both sides and a colleague to compare with.";
            return new BeforeAfter(name, events, n, unmatched, Estimate.not(Reason.TOO_FEW, why), Estimate.not(Reason.TOO_FEW, why),
                    Estimate.not(Reason.TOO_FEW, why));
        }
        double own = changes.stream().mapToDouble(Change::own).sum() / n;
        double matched = changes.stream().mapToDouble(Change::matched).sum() / n;
        double effect = own - matched;
        double squares = changes.stream().mapToDouble(c -> Math.pow(c.own - c.matched - effect, 2)).sum();
        double half = new TDistribution(n - 1).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (n - 1) / n);
        return new BeforeAfter(name, events, n, unmatched, Estimate.of(new Figure(effect, effect - half, effect + half)), Estimate.of(own),
                Estimate.of(matched));
    }

    private Change change(Event event, double[] colleagues) {
        double before = mean(event.interviewer, event.day - WINDOW, event.day);
        double after = mean(event.interviewer, event.day + 1, event.day + 1 + WINDOW);
        double towards = -Math.signum(before);
        return new Change(towards * (after - before), towards * Arrays.stream(colleagues).average().orElse(0));
    }

    private boolean enough(int i, long day) {
        return count(i, day - WINDOW, day) >= FEWEST_CARDS && count(i, day + 1, day + 1 + WINDOW) >= FEWEST_CARDS;
    }

    /** Changes of the colleagues of nearest prior severity who had no such event by the end of the window. */
    private double[] matched(Event event, long[] firstEvent) {
        double mine = mean(event.interviewer, event.day - WINDOW, event.day);
        List<double[]> candidates = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            if (i != event.interviewer && firstEvent[i] > event.day + WINDOW && enough(i, event.day)) {
                double before = mean(i, event.day - WINDOW, event.day);
                candidates.add(new double[] {Math.abs(before - mine), mean(i, event.day + 1, event.day + 1 + WINDOW) - before, before});
            }
        }
        double mean = candidates.stream().mapToDouble(c -> c[2]).average().orElse(0);
        double sd = Math.sqrt(candidates.stream().mapToDouble(c -> (c[2] - mean) * (c[2] - mean)).average().orElse(0));
        candidates.sort((a, b) -> Double.compare(a[0], b[0]));
        return candidates.stream().filter(c -> c[0] <= CALIPER * sd).limit(COLLEAGUES).mapToDouble(c -> c[1]).toArray();
    }

    private int at(int i, long day) {
        int from = 0;
        int to = days[i].length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (days[i][middle] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int count(int i, long from, long to) {
        return at(i, to) - at(i, from);
    }

    /** Severity as the cards from one day to before another show it; positive: rates lower. */
    private double mean(int i, long from, long to) {
        int a = at(i, from);
        int b = at(i, to);
        return (sums[i][b] - sums[i][a]) / (b - a);
    }
}
