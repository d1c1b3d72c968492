package io.plumbline.analytics.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** ISO 8601 dates and times of the years 1 to 9999. */
final class IsoDates {

    private static final int DATE_LENGTH = "2025-03-31".length();
    private static final int SECONDS_LENGTH = "2025-03-31T14:05:00Z".length();

    private IsoDates() { }

    static LocalDate date(String text) {
        if (text.length() != DATE_LENGTH) {
            throw new DateTimeException(text);
        }
        return day(text);
    }

    /** Read by hand: a parser of formats costs as much as the rest of reading a row. */
    private static LocalDate day(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException(text);
        }
        int year = 100 * digits(text, 0) + digits(text, 2);
        if (year == 0) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(year, digits(text, 5), digits(text, 8));
    }

    private static int digits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new DateTimeException(text);
        }
        return 10 * tens + ones;
    }

    /** Such as 2025-03-31T14:05:00Z. */
    private static boolean wholeSecondsOfUtc(String text) {
        return text.length() == SECONDS_LENGTH && text.charAt(DATE_LENGTH) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':'
                && text.charAt(SECONDS_LENGTH - 1) == 'Z';
    }

    /** Without an offset it is UTC; a bare date is its midnight. */
    static Instant instant(String text) {
        if (text.length() == DATE_LENGTH) {
            return date(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (wholeSecondsOfUtc(text)) {
            LocalTime time = LocalTime.of(digits(text, 11), digits(text, 14), digits(text, 17));
            return Instant.ofEpochSecond(day(text).toEpochSecond(time, ZoneOffset.UTC));
        }
        String iso = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
        boolean offset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > DATE_LENGTH;
        return offset ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
