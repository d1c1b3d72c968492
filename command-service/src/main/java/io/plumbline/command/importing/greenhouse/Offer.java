package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Row;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of an offer. */
record Offer(
        Row row,
        double version,
        Status status,
        @Nullable Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant resolvedAt,
        @Nullable LocalDate startsOn) {
    enum Status {
        UNRESOLVED,
        ACCEPTED,
        REJECTED,
        DEPRECATED
    }

    /** @throws MalformedValueException naming the field */
    static Offer read(Staged record) {
        Fields fields = record.fields();
        Double version = fields.number("version");
        Instant sentAt = fields.instant("sent_at");
        Instant createdAt = fields.instant("created_at");
        return new Offer(
                record.row(),
                version == null ? 1 : version,
                status(fields),
                createdAt != null ? createdAt : sentAt,
                sentAt,
                fields.instant("resolved_at"),
                fields.day("starts_at"));
    }

    private static Status status(Fields fields) {
        String status = fields.required("status", fields.text("status"));
        return switch (status) {
            case "unresolved" -> Status.UNRESOLVED;
            case "accepted" -> Status.ACCEPTED;
            case "rejected" -> Status.REJECTED;
            case "deprecated" -> Status.DEPRECATED;
            default -> throw new MalformedValueException(
                    "status", "\"" + Fields.shown(status) + "\" is none of: unresolved, accepted, rejected, deprecated.");
        };
    }
}
