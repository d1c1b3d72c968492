package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an export consists of, with the fields that are read of each record; all others are passed over. Harvest's
 * resources are JSON arrays, in one file or several numbered ones; outcomes come from HR as CSV.
 */
enum Resource implements Word {
    APPLICATIONS("json", "id", "candidate_id", "prospect", "applied_at", "rejected_at", "last_activity_at",
            "rejection_reason", "jobs", "status"),
    CANDIDATES("json", "id", "first_name", "last_name", "email_addresses", "is_private", "application_ids",
            "merged_candidate_ids"),
    JOBS("json", "id", "name", "departments", "offices", "custom_fields", "keyed_custom_fields"),
    SCHEDULED_INTERVIEWS("json", "id", "application_id", "start", "created_at", "updated_at", "status", "interview",
            "interviewers"),
    SCORECARDS("json", "id", "created_at", "updated_at", "interview", "interview_step", "candidate_id",
            "application_id", "interviewed_at", "submitted_by", "interviewer", "submitted_at",
            "overall_recommendation", "attributes", "ratings", "questions"),
    OFFERS("json", "id", "version", "application_id", "candidate_id", "job_id", "created_at", "updated_at", "sent_at",
            "resolved_at", "starts_at", "status"),
    USERS("json", "id", "name", "first_name", "last_name", "primary_email_address", "emails", "disabled"),
    REVIEWS("csv", "application_id", "checkpoint", "reviewed_on", "rating", "would_hire_again"),
    DEPARTURES("csv", "application_id", "started_on", "departed_on", "kind", "regretted");

    private final String extension;
    private final Set<String> fields;
    private final Pattern name;

    Resource(String extension, String... fields) {
        this.extension = extension;
        this.fields = Set.of(fields);
        this.name = Pattern.compile(word() + "([-_. ]?(page|part)?[-_. ]?\\d{1,9})?\\." + extension);
    }

    boolean isCsv() {
        return extension.equals("csv");
    }

    Set<String> fields() {
        return fields;
    }

    /** {@code applications.json}, or one of several: {@code applications-2.json}, {@code applications_0002.json}. */
    static @Nullable Resource of(String fileName) {
        return Arrays.stream(values())
                .filter(each -> each.name.matcher(fileName).matches())
                .findFirst()
                .orElse(null);
    }

    static List<String> fileNames() {
        return Stream.concat(
                        Arrays.stream(values()).map(each -> each.word() + "." + each.extension),
                        Stream.of(Mappings.FILE))
                .toList();
    }
}
