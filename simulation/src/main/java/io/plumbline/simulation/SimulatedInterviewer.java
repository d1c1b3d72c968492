package io.plumbline.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An interviewer and the truth about them.
 *
 * @param team home team; most of their interviews are there
 * @param joined first day as an interviewer: shadowing first, leading from day 75
 * @param left last day, null when still there at the end
 * @param severity in points of the scale at the middle of the history, positive: rates lower
 * @param drift of the severity, points a year
 * @param haloFactor how much more (over 1) or less their scorecards scatter than the average interviewer's
 * @param load how often they are asked, relative to colleagues
 * @param givesProbability whether their scorecards state a success probability
 */
public record SimulatedInterviewer(
        String id, String name, String email, String team, LocalDate joined, @Nullable LocalDate left,
        double severity, double drift, double haloFactor, double load, boolean givesProbability) {

    static final int SHADOWS_UNTIL_DAY = 45;
    static final int LEADS_FROM_DAY = 75;

    boolean leadsOn(LocalDate day) {
        return !day.isBefore(joined.plusDays(LEADS_FROM_DAY)) && isThereOn(day);
    }

    boolean learnsOn(LocalDate day) {
        return !day.isBefore(joined) && day.isBefore(joined.plusDays(LEADS_FROM_DAY)) && isThereOn(day);
    }

    Participation learningOn(LocalDate day) {
        return day.isBefore(joined.plusDays(SHADOWS_UNTIL_DAY)) ? Participation.SHADOW : Participation.REVERSE_SHADOW;
    }

    private boolean isThereOn(LocalDate day) {
        return left == null || !day.isAfter(left);
    }
}
