package io.plumbline.simulation.greenhouse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of Greenhouse's Harvest API v1, as its public documentation has them: names in snake case, times in ISO 8601
 * with Z. Left out is what says nothing of hiring, such as attachments and addresses.
 */
final class Harvest {

    private Harvest() {}

    record Named(long id, String name) {}

    record Person(long id, String firstName, String lastName, String name, @Nullable String employeeId) {

        static Person of(long id, String name, @Nullable String employeeId) {
            int space = name.indexOf(' ');
            return new Person(id, name.substring(0, space), name.substring(space + 1), name, employeeId);
        }
    }

    record Contact(String value, String type) {}

    record Candidate(
            long id, String firstName, String lastName, @Nullable String company, @Nullable String title,
            Instant createdAt, Instant updatedAt, Instant lastActivity, boolean isPrivate, List<Long> applicationIds,
            List<Contact> phoneNumbers, List<Contact> emailAddresses, List<String> tags, Map<String, String> customFields) {}

    record RejectionReason(long id, String name, Named type) {}

    record Source(long id, String publicName) {}

    record Application(
            long id, long candidateId, boolean prospect, Instant appliedAt, @Nullable Instant rejectedAt,
            Instant lastActivityAt, @Nullable String location, @Nullable Source source, @Nullable Person creditedTo,
            @Nullable Person recruiter, @Nullable Person coordinator, @Nullable RejectionReason rejectionReason,
            @Nullable String rejectionDetails, List<Named> jobs, @Nullable Long jobPostId, String status,
            @Nullable Named currentStage, List<Answer> answers, Map<String, String> customFields) {}

    record Opening(long id, String openingId, String status, Instant openedAt, @Nullable Instant closedAt) {}

    /** The customer's own fields of a job: where role family and level usually stand. */
    record JobFields(String roleFamily, String level) {}

    record Job(
            long id, String name, String requisitionId, @Nullable String notes, boolean confidential, String status,
            Instant createdAt, Instant openedAt, @Nullable Instant closedAt, Instant updatedAt, List<Named> departments,
            List<Named> offices, JobFields customFields, List<Opening> openings) {}

    /** A time, or for an all-day event a date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moment(@Nullable Instant dateTime, @Nullable LocalDate date) {}

    record Invited(
            long id, @Nullable String employeeId, String name, String email, String responseStatus,
            @Nullable Long scorecardId) {}

    record ScheduledInterview(
            long id, long applicationId, @Nullable String externalEventId, Moment start, Moment end,
            @Nullable String location, @Nullable String videoConferencingUrl, String status, Instant createdAt,
            Instant updatedAt, Named interview, Person organizer, List<Invited> interviewers) {}

    record Attribute(String name, String type, @Nullable String note, String rating) {}

    record Ratings(
            List<String> definitelyNot, List<String> no, List<String> mixed, List<String> yes, List<String> strongYes) {}

    /** @param answer HTML */
    record Answer(@Nullable Long id, String question, @Nullable String answer) {}

    record Scorecard(
            long id, Instant updatedAt, Instant createdAt, String interview, Named interviewStep, long candidateId,
            long applicationId, Instant interviewedAt, Person submittedBy, Person interviewer, Instant submittedAt,
            @Nullable String overallRecommendation, List<Attribute> attributes, Ratings ratings, List<Answer> questions) {}

    record Offer(
            long id, int version, long applicationId, long jobId, long candidateId, @Nullable Opening opening,
            Instant createdAt, Instant updatedAt, @Nullable LocalDate sentAt, @Nullable Instant resolvedAt,
            @Nullable LocalDate startsAt, String status, Map<String, String> customFields) {}

    record User(
            long id, String name, String firstName, String lastName, String primaryEmailAddress, Instant updatedAt,
            Instant createdAt, boolean disabled, boolean siteAdmin, List<String> emails, @Nullable String employeeId,
            List<Named> departments, List<Named> offices) {}
}
