package io.plumbline.command.web;

import io.plumbline.command.CommandId;
import io.plumbline.events.MalformedValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its path and body; controllers take it as a parameter.
 *
 * @param commandId the header {@code Idempotency-Key}, else a new one
 * @param arrived the only clock that commands ever see
 */
public record Attempt(CommandId commandId, Instant arrived, Caller caller) {
    /** Clocks differ, and so do time zones; what lies further ahead has not happened. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** When it happened: as given, else now. */
    public Instant occurredAt(@Nullable Instant given) {
        return given == null ? arrived : past("occurredAt", given);
    }

    /** When a thing that has a day of its own happened: as given, else at the start of that day. */
    public Instant occurredOn(@Nullable Instant given, String field, LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        past(field, start);
        return given == null ? start : past("occurredAt", given);
    }

    private Instant past(String field, Instant time) {
        if (time.isAfter(arrived.plus(TOLERANCE))) {
            throw new MalformedValueException(field, "lies in the future");
        }
        return time;
    }
}
