package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.MalformedValueException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides what of a record is kept. Times and words are kept as they were written, and judged when they are used. */
final class Keeping {
    private final Mapping mapping;

    /** @param mapping of which only rules about answers matter: answers are sealed from here on */
    Keeping(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @throws MalformedValueException naming the field that is not of its type */
    Kept of(Resource resource, Fields record) {
        return switch (resource) {
            case APPLICATIONS -> application(record);
            case CANDIDATES -> candidate(record);
            case JOBS -> {
                ObjectNode job = Job.staged(record);
                yield Kept.of(job.path("id").asString(), null, null, job);
            }
            case SCHEDULED_INTERVIEWS -> interview(record);
            case SCORECARDS -> new ScorecardKeeping(mapping, record).kept();
            case OFFERS -> {
                String id = id(record);
                yield Kept.of(id, application(record, "application_id"), null, copy(record, "id", "version", "candidate_id",
                        "created_at", "updated_at", "sent_at", "resolved_at", "starts_at", "status"));
            }
            case USERS -> user(record);
            case REVIEWS -> Kept.of(null, application(record, "application_id"), null,
                    copy(record, "checkpoint", "reviewed_on", "rating", "would_hire_again"));
            case DEPARTURES -> Kept.of(null, application(record, "application_id"), null,
                    copy(record, "started_on", "departed_on", "kind", "regretted"));
        };
    }

    private static Kept application(Fields record) {
        ObjectNode kept = copy(record, "id", "candidate_id", "applied_at", "rejected_at", "last_activity_at", "status");
        kept.put("prospect", record.flag("prospect"));
        String rejectedBy = record.of("rejection_reason", reason -> reason.of("type", type -> type.text("name")));
        kept.put("rejected_by", rejectedBy);
        ArrayNode jobs = kept.putArray("jobs");
        record.list("jobs").forEach(job -> jobs.addObject().put("id", job.id("id")).put("name", job.text("name")));
        String id = id(record);
        return Kept.of(id, id, record.id("candidate_id"), kept);
    }

    private static Kept candidate(Fields record) {
        ObjectNode content = copy(record, "id");
        boolean hidden = record.flag("is_private");
        content.put("is_private", hidden);
        texts(content, "application_ids", record);
        texts(content, "merged_candidate_ids", record);
        String id = id(record);
        Kept kept = Kept.of(id, null, id, content);
        if (!hidden) {
            List<String> owner = List.of("candidate/" + id);
            kept.seal(content.putObject("name"), name(record), owner);
            kept.seal(content.putObject("email"), record.list("email_addresses").stream()
                    .map(each -> each.text("value")).filter(Objects::nonNull).findFirst().orElse(null), owner);
        }
        return kept;
    }

    private static Kept user(Fields record) {
        ObjectNode content = copy(record, "id");
        content.put("disabled", record.flag("disabled"));
        String id = id(record);
        Kept kept = Kept.of(id, null, id, content);
        List<String> owner = List.of("interviewer/" + id);
        kept.seal(content.putObject("name"), name(record), owner);
        String email = record.text("primary_email_address");
        kept.seal(content.putObject("email"), email != null ? email : record.texts("emails").stream().findFirst().orElse(null), owner);
        return kept;
    }

    private static Kept interview(Fields record) {
        ObjectNode kept = copy(record, "id", "created_at", "updated_at", "status");
        String start = record.of("start", each -> each.text("date_time") != null ? each.text("date_time") : each.text("date"));
        kept.put("start", start);
        step(kept.putObject("step"), record.part("interview"), null);
        ArrayNode interviewers = kept.putArray("interviewers");
        record.list("interviewers").forEach(each -> {
            String id = each.id("id");
            if (id != null) {
                interviewers.addObject().put("id", id).put("scorecard_id", each.id("scorecard_id"));
            }
        });
        return Kept.of(id(record), application(record, "application_id"), null, kept);
    }

    static void step(ObjectNode step, @Nullable Fields named, @Nullable String otherwise) {
        String name = named == null ? null : named.text("name");
        step.put("id", named == null ? null : named.id("id"));
        step.put("name", name != null ? name : otherwise);
    }

    static String id(Fields record) {
        return record.required("id", record.id("id"));
    }

    static String application(Fields record, String field) {
        return record.required(field, record.id(field));
    }

    static ObjectNode copy(Fields record, String... fields) {
        ObjectNode kept = JsonRecords.JSON.createObjectNode();
        Stream.of(fields).forEach(field -> kept.put(field, record.text(field)));
        return kept;
    }

    private static void texts(ObjectNode kept, String field, Fields record) {
        ArrayNode list = kept.putArray(field);
        record.texts(field).forEach(list::add);
    }

    private static @Nullable String name(Fields record) {
        String whole = record.text("name");
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(record.text("first_name"), record.text("last_name"))
                .filter(Objects::nonNull).reduce((first, last) -> first + " " + last).orElse("");
        return parts.isEmpty() ? null : parts;
    }
}
