package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.DATES_OUT_OF_ORDER;

import io.plumbline.command.Refusal;
import java.time.Instant;
import java.time.LocalDate;

/** Refuses what is dated before something that must have come first. */
final class Dates {
    private Dates() {}

    static void refuseBefore(String first, Instant firstAt, CandidacyCommand command) {
        refuseBefore(first, firstAt, command.occurredAt());
    }

    static void refuseBefore(String first, Instant firstAt, Instant at) {
        if (Precedence.isBefore(at, firstAt)) {
            throw new Refusal(DATES_OUT_OF_ORDER, at + " is before " + first + " (" + firstAt + ")");
        }
    }

    static void refuseBefore(String first, LocalDate firstOn, LocalDate on) {
        if (on.isBefore(firstOn)) {
            throw new Refusal(DATES_OUT_OF_ORDER, on + " is before " + first + " (" + firstOn + ")");
        }
    }
}
