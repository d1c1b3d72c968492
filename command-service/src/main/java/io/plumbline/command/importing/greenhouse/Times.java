package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.MalformedValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as exports write them: with an offset, without one (then UTC), or a day alone (then its first moment). */
final class Times {
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d(:?\\d\\d)?)");
    private static final DateTimeFormatter OFFSET_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final String USUAL = "2024-01-10T15:00:00.000Z";

    /** A year such as 0026 or 20260 is a slip, and would stretch every period. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Times() {}

    static Instant instant(String field, String text) {
        try {
            if (isUsual(text)) {
                return inRange(field, usual(text));
            }
            String iso = text.replace(" UTC", "Z").replace(' ', 'T');
            Instant instant;
            if (iso.indexOf('T') < 0) {
                instant = start(LocalDate.parse(iso));
            } else if (WITH_OFFSET.matcher(iso).matches()) {
                instant = OffsetDateTime.parse(iso, OFFSET_TIME).toInstant();
            } else {
                instant = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            }
            return inRange(field, instant);
        } catch (DateTimeException e) {
            throw new MalformedValueException(
                    field, "\"" + Fields.shown(text) + "\" is no time such as 2026-03-31T09:30:00Z.");
        }
    }

    /** A day; of a time, the day in UTC. */
    static LocalDate day(String field, String text) {
        return LocalDate.ofInstant(instant(field, text), ZoneOffset.UTC);
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant inRange(String field, Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new MalformedValueException(field, date + " is outside the years 1970 to 2999.");
        }
        return instant;
    }

    /** As Greenhouse writes nearly all: 2024-01-10T15:00:00.000Z. Read by hand: there are some for every record. */
    private static boolean isUsual(String text) {
        return USUAL.length() == text.length() && text.charAt(10) == 'T' && text.charAt(19) == '.' && text.charAt(23) == 'Z'
                && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':' && text.charAt(16) == ':';
    }

    private static Instant usual(String text) {
        return LocalDateTime.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10), digits(text, 11, 13),
                digits(text, 14, 16), digits(text, 17, 19), digits(text, 20, 23) * 1_000_000).toInstant(ZoneOffset.UTC);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeParseException("no digit", text, i);
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
