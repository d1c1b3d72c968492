package io.plumbline.command.candidacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Which of two facts came first, as far as their dates tell. Sources often give a day only, which arrives as the day's
 * start in UTC. Such a fact may have happened at any time of its day, so it is compared by the day: a card of 15:00 and
 * a decision dated that day are in order either way round.
 */
final class Precedence {
    private Precedence() {}

    /** Whether {@code one} certainly came before {@code other}. */
    static boolean isBefore(Instant one, Instant other) {
        return isDay(one) || isDay(other) ? day(one).isBefore(day(other)) : one.isBefore(other);
    }

    /** Whether {@code later}, recorded after {@code earlier}, also came after it, rather than perhaps on the same day. */
    static boolean isAfter(Instant later, Instant earlier) {
        return isDay(later) || isDay(earlier) ? day(later).isAfter(day(earlier)) : !later.isBefore(earlier);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static boolean isDay(Instant time) {
        return time.getNano() == 0 && time.getEpochSecond() % 86_400 == 0;
    }
}
