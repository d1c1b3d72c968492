package io.plumbline.analytics.facts;

import java.time.LocalDate;
import java.util.Random;

/**
 * A seeded history with every optional input. 24 interviewers; every candidate is seen by four of them, each
 * rating three competencies; severity, halo and noise as in the model.
 */
public final class RichHistory {

    public static final LocalDate START = LocalDate.of(2021, 1, 4);

    /** In scale points: what interviewer I03 changes by after the middle of 2022. */
    public double drift;
    /** From 0 to 1: how far a late card is drawn to the mean of the earlier ones. */
    public double pullOfLate;
    /** In scale points: how much lower interviewer I05 rates group b. */
    public double bias;
    /** In scale points: how much nearer to nought a training brings severity. */
    public double training;
    /** The standard deviation of severity. */
    public double severity = 0.4;

    private final int candidates;
    private final Random dice;
    private final double[] severities = new double[24];

    public RichHistory(int candidates, long seed) {
        this.candidates = candidates;
        dice = new Random(seed);
    }

    public HiringFacts facts() {
        SmallHistory told = new SmallHistory();
        for (int i = 0; i < severities.length; i++) {
            severities[i] = severity * dice.nextGaussian();
            if (i % 2 == 0) {
                told.row(FactTable.INTERVIEWER_EVENTS, "interviewer", name(i), "on", "2022-07-01", "kind", i % 4 == 0 ? "training" : "card_delivered");
            }
        }
        for (int k = 0; k < candidates; k++) {
            candidacy(told, k);
        }
        return told.facts();
    }

    private static String name(int interviewer) {
        return String.format("I%02d", interviewer);
    }

    private void candidacy(SmallHistory told, int k) {
        String id = String.format("K%05d", k);
        LocalDate day = START.plusDays((long) k * 900 / candidates);
        String group = dice.nextBoolean() ? "a" : "b";
        double ability = dice.nextGaussian() * 0.7;
        double sum = 0;
        int at = dice.nextInt(24);
        for (int seat = 0; seat < 4; seat++) {
            int interviewer = (at + seat * (1 + dice.nextInt(5))) % 24;
            String interview = id + "-" + seat;
            boolean late = dice.nextInt(4) == 0;
            double severe = severityOn(interviewer, day) + (interviewer == 5 && group.equals("b") ? bias : 0);
            double opinion = 3 + ability - severe + 0.3 * dice.nextGaussian();
            if (seat > 0) {
                opinion += late ? pullOfLate * (sum / seat - opinion) : 0;
            }
            sum += opinion;
            card(told, id, interview, name(interviewer), day.plusDays(seat), late, opinion);
        }
        decide(told, id, group, day, ability, sum / 4);
    }

    private double severityOn(int interviewer, LocalDate day) {
        double now = severities[interviewer];
        boolean trained = interviewer % 4 == 0 && !day.isBefore(LocalDate.of(2022, 7, 1));
        now -= trained ? Math.signum(now) * Math.min(training, Math.abs(now)) : 0;
        return now + (interviewer == 3 && day.isAfter(LocalDate.of(2022, 6, 30)) ? drift : 0);
    }

    private void card(SmallHistory told, String candidacy, String interview, String interviewer, LocalDate day, boolean late, double opinion) {
        told.row(FactTable.INTERVIEWS, "interview", interview, "candidacy", candidacy, "stage", "onsite", "held_at", day + "T10:00:00Z",
                "rubric", "ml", "rubric_version", day.isBefore(LocalDate.of(2022, 1, 1)) ? "1" : "2");
        told.row(FactTable.SCORECARDS, "interview", interview, "candidacy", candidacy, "interviewer", interviewer,
                "submitted_at", day.plusDays(late ? 5 : 0) + "T12:00:00Z", "recommendation",
                opinion < 2 ? "strong_no" : opinion < 3 ? "no" : opinion < 4 ? "yes" : "strong_yes", "others_visible", "false");
        for (String competency : new String[] {"design", "evaluation", "judgement"}) {
            told.row(FactTable.RATINGS, "interview", interview, "interviewer", interviewer, "competency", competency,
                    "rating", Double.toString(opinion + 0.4 * dice.nextGaussian()));
        }
    }

    private void decide(SmallHistory told, String id, String group, LocalDate day, double ability, double mean) {
        boolean hired = mean > 3.3;
        told.row(FactTable.CANDIDACIES, "candidacy", id, "candidate", id, "role_family", "ml", "level", ability > 0 ? "senior" : "mid",
                "team", "t" + Math.floorMod(id.hashCode(), 3), "decision", hired ? "hire" : "reject", "decided_on", day.plusDays(10).toString(),
                "group", group);
        told.row(FactTable.STAGES, "candidacy", id, "stage", "onsite", "passed", Boolean.toString(hired), "on", day.plusDays(9).toString());
        if (hired) {
            LocalDate start = day.plusDays(40);
            boolean good = ability + 0.7 * dice.nextGaussian() > 0;
            boolean leaves = dice.nextInt(5) == 0;
            told.row(FactTable.DEPARTURES, "candidacy", id, "started_on", start.toString(), "departed_on", leaves ? start.plusDays(400).toString() : "",
                    "kind", leaves ? "voluntary" : "", "regretted", leaves ? Boolean.toString(good) : "");
            told.row(FactTable.REVIEWS, "candidacy", id, "checkpoint", "12", "reviewed_on", start.plusDays(365).toString(), "rating", good ? "4" : "2");
        }
    }
}
