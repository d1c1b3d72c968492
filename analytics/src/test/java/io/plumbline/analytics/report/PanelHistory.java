package io.plumbline.analytics.report;

import static io.plumbline.analytics.facts.HistoryFiles.CANDIDACIES;
import static io.plumbline.analytics.facts.HistoryFiles.DEPARTURES;
import static io.plumbline.analytics.facts.HistoryFiles.RATINGS;
import static io.plumbline.analytics.facts.HistoryFiles.REVIEWS;
import static io.plumbline.analytics.facts.HistoryFiles.SCORECARDS;

import io.plumbline.analytics.facts.HistoryFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** A history of 80 candidacies, 12 interviewers who differ, decisions and outcomes, from a seed. */
final class PanelHistory {

    private static final String[] COMPETENCIES = {"design", "evaluation", "writing"};

    private PanelHistory() { }

    static void write(Path directory, long seed) {
        Random random = new Random(seed);
        double[] severity = random.doubles(12, -1, 1).toArray();
        StringBuilder candidacies = new StringBuilder(CANDIDACIES);
        StringBuilder scorecards = new StringBuilder(SCORECARDS.strip() + ",amended_at,others_visible\n");
        StringBuilder ratings = new StringBuilder(RATINGS);
        StringBuilder reviews = new StringBuilder(REVIEWS);
        StringBuilder departures = new StringBuilder(DEPARTURES);
        for (int c = 0; c < 80; c++) {
            double ability = random.nextGaussian();
            LocalDate opened = LocalDate.parse("2023-01-02").plusDays(c);
            String decision = c % 9 == 0 ? "withdrawn" : c % 11 == 0 ? "" : c % 13 == 0 ? "offer_declined" : ability > 0 ? "hire" : "reject";
            candidacies.append("c").append(c).append(",p").append(c).append(",ml,senior,search,").append(opened).append(',').append(decision)
                    .append(',').append(decision.isEmpty() ? "" : opened.plusDays(30)).append('\n');
            for (int k = 0; k < 3; k++) {
                int interviewer = (c * 5 + k * 4 + c / 12) % 12;
                String interview = "v" + c + "-" + k;
                scorecards.append(interview).append(",c").append(c).append(",i").append(interviewer).append(",lead,").append(opened.plusDays(10))
                        .append(",yes,0.6,,").append(c % 20 == 3 && k == 2).append('\n');
                double halo = random.nextGaussian() * 0.4;
                for (String competency : COMPETENCIES) {
                    ratings.append(interview).append(",i").append(interviewer).append(',').append(competency).append(',')
                            .append(Math.round(3 + ability - severity[interviewer] + halo + random.nextGaussian() * 0.5)).append('\n');
                }
            }
            if (decision.equals("hire")) {
                departures.append("c").append(c).append(',').append(opened.plusDays(60)).append(",,,\n");
                if (c % 4 != 0) {
                    reviews.append("c").append(c).append(",12,").append(opened.plusDays(430)).append(',').append(ability > 0.5 ? 4 : 2).append(",true\n");
                }
            }
        }
        new HistoryFiles(directory).with("candidacies.csv", candidacies.toString()).with("scorecards.csv", scorecards.toString())
                .with("ratings.csv", ratings.toString()).with("reviews.csv", reviews.toString()).with("departures.csv", departures.toString());
    }
}
