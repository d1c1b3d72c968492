package io.plumbline.analytics.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** ISO 8601 dates and times of the years 1 to 9999. */
final class IsoDates {

    private static final int DATE_LENGTH = "2025-03-31".length();

    private IsoDates() { }

    static LocalDate date(String text) {
        if (text.length() != DATE_LENGTH) {
            throw new DateTimeException(text);
        }
        return LocalDate.parse(text);
    }

    /** Without an offset it is UTC; a bare date is its midnight. */
    static Instant instant(String text) {
        if (text.length() == DATE_LENGTH) {
            return date(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String iso = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
        boolean offset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > DATE_LENGTH;
        return offset ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
