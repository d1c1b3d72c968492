package io.plumbline.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Interviews, decisions and first days fall on working days. */
final class WorkDays {

    private WorkDays() {}

    static LocalDate onOrAfter(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    static LocalDate after(LocalDate day, int days) {
        return onOrAfter(day.plusDays(days));
    }

    /** A minute between nine and six. */
    static Instant officeHour(LocalDate day, Dice dice) {
        return day.atTime(9, 0).plusMinutes(dice.between(0, 9 * 60 - 1)).toInstant(ZoneOffset.UTC);
    }
}
