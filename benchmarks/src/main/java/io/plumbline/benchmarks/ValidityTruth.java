package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Settings;
import io.plumbline.analytics.validity.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How often the intervals of the panel's validity hold the truth, when hiring goes by the panel's score: the correlation
 * with the outcome in everybody decided on, of whom only the hires' is seen, and the area under the curve among hires.
 */
final class ValidityTruth {

    private static final int SEEDS = 200;
    private static final int CANDIDATES = 500;
    private static final int INTERVIEWERS = 12;
    private static final int PANEL = 3;
    private static final double ABILITY = 0.6;
    private static final double NOISE = 0.6;
    private static final double PREDICTS = 0.5;
    private static final double BAR = 3.1;
    private static final double GOOD = 3;
    private static final int DRAWS = 20_000;

    private ValidityTruth() { }

    /** What a panel thought of somebody, and what the work then showed. */
    private record Person(double[] ratings, double outcome) {

        static Person draw(Random dice) {
            double ability = dice.nextGaussian();
            double[] ratings = IntStream.range(0, PANEL).mapToDouble(seat -> 3 + ABILITY * ability + NOISE * dice.nextGaussian()).toArray();
            double work = PREDICTS * ability + Math.sqrt(1 - PREDICTS * PREDICTS) * dice.nextGaussian();
            return new Person(ratings, 3 + 0.5 * work);
        }

        double mean() {
            return IntStream.range(0, PANEL).mapToDouble(seat -> ratings[seat]).sum() / PANEL;
        }

        boolean hired() {
            return mean() > BAR;
        }
    }

    static List<Measure> run() {
        double correlation = PREDICTS * ABILITY / Math.sqrt(ABILITY * ABILITY + NOISE * NOISE / PANEL);
        double area = area();
        Coverage corrected = new Coverage();
        Coverage ofArea = new Coverage();
        List<Validity.Coefficients> panels = IntStream.range(0, SEEDS).parallel()
                .mapToObj(seed -> Analysis.run(facts(new Random(50_000L + seed)), Settings.DEFAULT, Progress.SILENT).validity().orThrow().panel().orThrow())
                .toList();
        for (Validity.Coefficients panel : panels) {
            var interval = panel.correctedCaseIIInterval().orThrow();
            corrected.add(interval.lower(), correlation, interval.upper());
            ofArea.add(panel.auc().orThrow().lower(), area, panel.auc().orThrow().upper());
        }
        return List.of(new Measure.Between("case II coverage", corrected.percent(), 91, 98.5, "%"),
                new Measure.Between("AUC coverage", ofArea.percent(), 91, 98.5, "%"));
    }

    /** The chance that a good hire had scored higher than a bad one, from many pairs. */
    private static double area() {
        Random dice = new Random(1);
        double[] good = hires(dice, true);
        double[] bad = hires(dice, false);
        return IntStream.range(0, DRAWS).filter(i -> good[i] > bad[i]).count() / (double) DRAWS;
    }

    private static double[] hires(Random dice, boolean good) {
        double[] scores = new double[DRAWS];
        for (int found = 0; found < DRAWS; ) {
            Person person = Person.draw(dice);
            if (person.hired() && person.outcome >= GOOD == good) {
                scores[found++] = person.mean();
            }
        }
        return scores;
    }

    private static HiringFacts facts(Random dice) {
        HiringFacts facts = HiringFacts.empty(FactTable.REVIEWS, FactTable.DEPARTURES);
        LocalDate start = LocalDate.of(2022, 1, 3);
        for (int k = 0; k < CANDIDATES; k++) {
            Person person = Person.draw(dice);
            String id = String.format("k%04d", k);
            row(facts, FactTable.CANDIDACIES, Map.of("candidacy", id, "candidate", id, "role_family", "ml", "level", "senior", "decision",
                    person.hired() ? "hire" : "reject", "decided_on", start));
            int first = dice.nextInt(INTERVIEWERS);
            for (int seat = 0; seat < PANEL; seat++) {
                String interview = id + "-" + seat;
                String interviewer = "i" + (first + seat) % INTERVIEWERS;
                row(facts, FactTable.SCORECARDS, Map.of("interview", interview, "candidacy", id, "interviewer", interviewer, "submitted_at",
                        Instant.parse("2022-01-02T10:00:00Z")));
                row(facts, FactTable.RATINGS, Map.of("interview", interview, "interviewer", interviewer, "competency", "all", "rating", person.ratings[seat]));
            }
            if (person.hired()) {
                row(facts, FactTable.DEPARTURES, Map.of("candidacy", id, "started_on", start.plusDays(30)));
                row(facts, FactTable.REVIEWS, Map.of("candidacy", id, "checkpoint", 12, "reviewed_on", start.plusDays(400), "rating",
                        Math.clamp(person.outcome, 1, 5)));
            }
        }
        return facts;
    }

    private static void row(HiringFacts facts, FactTable shape, Map<String, Object> cells) {
        Table table = facts.table(shape);
        for (Column<?> column : table.columns()) {
            Object cell = cells.get(column.name());
            if (cell == null) {
                column.appendMissing();
            } else {
                column.appendObj(cell);
            }
        }
    }
}
