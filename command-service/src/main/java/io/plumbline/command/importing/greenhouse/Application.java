package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Row;
import io.plumbline.events.CandidateId;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of an application.
 *
 * @param job the first of its jobs; a candidate's application has exactly one
 */
record Application(
        Row row,
        String id,
        CandidateId candidate,
        boolean prospect,
        Status status,
        @Nullable Instant appliedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant lastActivityAt,
        @Nullable String rejectedBy,
        @Nullable Named job,
        int jobs) {
    private static final String BY_CANDIDATE = "They rejected us";

    enum Status {
        ACTIVE,
        REJECTED,
        HIRED,
        CONVERTED
    }

    record Named(@Nullable String id, @Nullable String name) {}

    /** @throws MalformedValueException naming the field */
    static Application read(Staged record) {
        Fields fields = record.fields();
        List<Fields> jobs = fields.list("jobs");
        if (status(fields) == Status.HIRED && fields.has("rejected_at") && fields.has("rejected_by")) {
            throw new MalformedValueException("status", "It is hired, and yet was rejected with a reason. Correct one of them.");
        }
        return new Application(
                record.row(),
                String.valueOf(record.id()),
                new CandidateId(fields.required("candidate_id", fields.id("candidate_id"))),
                fields.flag("prospect"),
                status(fields),
                fields.instant("applied_at"),
                fields.instant("rejected_at"),
                fields.instant("last_activity_at"),
                fields.text("rejected_by"),
                jobs.isEmpty() ? null : new Named(jobs.getFirst().id("id"), jobs.getFirst().text("name")),
                jobs.size());
    }

    /** The candidate turned us down: a withdrawal, and no judgement of anybody. */
    boolean rejectedUs() {
        return BY_CANDIDATE.equalsIgnoreCase(rejectedBy);
    }

    private static Status status(Fields fields) {
        String status = fields.required("status", fields.text("status"));
        return switch (status) {
            case "active" -> Status.ACTIVE;
            case "rejected" -> Status.REJECTED;
            case "hired" -> Status.HIRED;
            case "converted" -> Status.CONVERTED;
            default -> throw new MalformedValueException(
                    "status", "\"" + Fields.shown(status) + "\" is none of: active, rejected, hired, converted.");
        };
    }
}
