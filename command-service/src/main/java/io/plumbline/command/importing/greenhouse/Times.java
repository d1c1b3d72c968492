package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.MalformedValueException;
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

    /** A year such as 0026 or 20260 is a slip, and would stretch every period. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Times() {}

    static Instant instant(String field, String text) {
        try {
            String iso = text.replace(" UTC", "Z").replace(' ', 'T');
            Instant instant;
            if (iso.indexOf('T') < 0) {
                instant = start(LocalDate.parse(iso));
            } else if (WITH_OFFSET.matcher(iso).matches()) {
                instant = OffsetDateTime.parse(iso, OFFSET_TIME).toInstant();
            } else {
                instant = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            }
            inRange(field, LocalDate.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        } catch (DateTimeParseException e) {
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

    private static void inRange(String field, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new MalformedValueException(field, date + " is outside the years 1970 to 2999.");
        }
    }
}
