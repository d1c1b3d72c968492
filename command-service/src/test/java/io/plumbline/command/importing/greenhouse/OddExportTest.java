package io.plumbline.command.importing.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.command.RunningCommandService;
import io.plumbline.command.importing.Account;
import io.plumbline.command.importing.Exports;
import io.plumbline.command.importing.Note;
import io.plumbline.command.importing.Quarantined;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What real exports hold and no tutorial shows. Each test has people and jobs of its own. */
class OddExportTest {
    private static RunningCommandService service;
    private static Exports exports;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
        exports = new Exports(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theCreditGoesToWhoInterviewedAndNotToWhoTyped() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application(101, 11, "active", "") + "]");
        exports.stage(id, "scorecards.json", "[" + card(1001, 101, 11, 21, "2024-01-10T15:00:00.000Z",
                "\"submitted_by\": {\"id\": 22}, \"overall_recommendation\": \"definitely_not\", \"attributes\": [{\"name\": \"Depth\", \"type\": \"Skills\", \"rating\": \"definitely_not\", \"note\": \"<p>Named the tool</p>\"}, {\"name\": \"Breadth\", \"type\": \"Details\", \"rating\": \"no_decision\", \"note\": null}]") + "]");

        assertThat(exports.run(id)).isEqualTo(new Account(2, 2, 0, 0));

        assertThat(exports.payloads("candidacy/101", "scorecard-submitted")).singleElement().satisfies(card -> assertThat(card)
                .contains("\"interviewer\":\"21\"", "\"recommendation\":\"strong_no\"", "\"competency\":\"Depth\",\"value\":1.0", "\"evidenceCharacters\":14")
                .doesNotContain("Named the tool", "Breadth"));
        assertThat(exports.payloads("candidacy/101", "interview-scheduled").getFirst()).contains("\"Breadth\"", "\"Depth\"", "\"rubric\":\"job-900.step-77\"");
    }

    @Test
    void theHighestVersionOfAnOfferCounts() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application(102, 12, "hired", "") + "]");
        exports.stage(id, "offers.json", """
                [{"id": 2, "version": 2, "application_id": 102, "created_at": "2024-02-03T10:00:00Z", "sent_at": "2024-02-03", "resolved_at": "2024-02-05T10:00:00Z", "starts_at": "2024-03-01", "status": "accepted"},
                 {"id": 1, "version": 1, "application_id": 102, "created_at": "2024-02-01T10:00:00Z", "sent_at": null, "resolved_at": null, "starts_at": "2024-02-15", "status": "deprecated"}]""");
        exports.stage(id, "departures.csv", "application_id,started_on,departed_on,kind,regretted\n102,,2024-09-30,voluntary,true\n");
        exports.stage(id, "reviews.csv", "application_id,checkpoint,reviewed_on,rating,would_hire_again\n102,6,2024-09-01,4,yes\n");

        assertThat(exports.run(id)).isEqualTo(new Account(5, 4, 0, 1, 0));

        assertThat(exports.events("candidacy/102")).containsExactly("candidacy-opened", "decision-made", "offer-extended",
                "offer-accepted", "hire-started", "outcome-reviewed", "departure-recorded");
        assertThat(exports.payloads("candidacy/102", "decision-made").getFirst()).contains("2024-02-01T10:00:00Z");
        assertThat(exports.payloads("candidacy/102", "hire-started").getFirst()).contains("2024-03-01");
    }

    @Test
    void anAllDayInterviewHasADayAndEveryoneWhoWasInvited() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application(103, 13, "active", "") + "]");
        exports.stage(id, "scheduled_interviews.json", """
                [{"id": 5001, "application_id": 103, "start": {"date": "2024-01-10"}, "end": {"date": "2024-01-11"}, "status": "complete",
                  "created_at": "2024-01-09T10:00:00.000Z", "interview": {"id": 77, "name": "Onsite"},
                  "interviewers": [{"id": 23, "name": "A", "email": "a@example.com", "scorecard_id": 1003}, {"id": 24, "scorecard_id": null}, {"id": null}]}]""");
        exports.stage(id, "scorecards.json", "[" + card(1003, 103, 13, 23, "2024-01-10T15:00:00+01:00", "\"overall_recommendation\": \"yes\"") + "]");

        assertThat(exports.run(id)).isEqualTo(new Account(3, 3, 0, 0));

        assertThat(exports.payloads("candidacy/103", "interview-scheduled")).singleElement().satisfies(interview -> assertThat(interview)
                .contains("\"interview\":\"5001\"", "\"startsAt\":\"2024-01-10T00:00:00Z\"", "\"interviewer\":\"24\"").doesNotContain("example.com"));
    }

    @Test
    void theyRejectedUsIsAWithdrawalAndADeclinedOfferIsNot() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "["
                + application(104, 14, "rejected", "\"rejected_at\": \"2024-01-20T10:00:00Z\", \"rejection_reason\": {\"id\": 1, \"name\": \"Other offer\", \"type\": {\"id\": 2, \"name\": \"They rejected us\"}},") + ","
                + application(105, 14, "rejected", "\"rejected_at\": \"2024-01-20T10:00:00Z\", \"rejection_reason\": {\"id\": 1, \"name\": \"Other offer\", \"type\": {\"id\": 2, \"name\": \"They rejected us\"}},") + ","
                + application(106, 14, "rejected", "\"rejected_at\": \"2024-01-20T10:00:00Z\", \"rejection_reason\": {\"id\": 8, \"name\": \"Skills\", \"type\": {\"id\": 1, \"name\": \"We rejected them\"}},") + ","
                + application(107, 14, "rejected", "\"rejected_at\": \"2024-01-20T10:00:00Z\", \"rejection_reason\": null,") + "]");
        exports.stage(id, "offers.json", """
                [{"id": 3, "version": 1, "application_id": 105, "created_at": "2024-01-18T10:00:00Z", "sent_at": "2024-01-18", "resolved_at": "2024-01-19T10:00:00Z", "starts_at": null, "status": "rejected"}]""");

        assertThat(exports.run(id)).isEqualTo(new Account(5, 5, 0, 0));

        assertThat(exports.events("candidacy/104")).containsExactly("candidacy-opened", "candidate-withdrew");
        assertThat(exports.events("candidacy/105")).containsExactly("candidacy-opened", "decision-made", "offer-extended", "offer-declined");
        assertThat(exports.payloads("candidacy/106", "decision-made").getFirst()).contains("reject");
        assertThat(exports.payloads("candidacy/107", "decision-made").getFirst()).contains("reject");
        assertThat(exports.notes(id)).extracting(Note::code).contains("REJECTED_WITHOUT_REASON");
        assertThat(exports.payloads("candidacy/107", "candidacy-opened").getFirst()).contains("\"candidate\":\"14\"");
    }

    @Test
    void mergedCandidatesAreOnePerson() {
        UUID id = exports.create(false);
        exports.stage(id, "candidates.json", """
                [{"id": 15, "first_name": "Ada", "last_name": "Lovelace", "email_addresses": [{"value": "ada@example.com", "type": "personal"}], "application_ids": [108]}]""");
        exports.stage(id, "applications.json", "[" + application(108, 15, "active", "") + "]");
        exports.stage(id, "scorecards.json", "[" + card(1008, 108, 16, 25, "2024-01-10T15:00:00.000Z", "\"overall_recommendation\": \"no\"") + "]");

        assertThat(exports.run(id)).isEqualTo(new Account(3, 3, 0, 0));

        assertThat(exports.events("candidate/16")).containsExactly("candidate-registered", "candidate-merged");
        assertThat(exports.payloads("candidate/16", "candidate-merged").getFirst()).contains("\"into\":\"15\"");
        assertThat(exports.payloads("candidate/15", "candidate-registered").getFirst()).doesNotContain("Ada").contains("candidate/15");
    }

    @Test
    void peopleWithoutAJobHereAreLeftOutAndSaid() {
        UUID id = exports.create(false);
        exports.stage(id, "candidates.json", "[{\"id\": 17, \"first_name\": \"Grace\"}, {\"id\": 18}]");
        exports.stage(id, "users.json", "[{\"id\": 26, \"name\": \"Nobody Special\"}]");
        exports.stage(id, "applications.json", """
                [{"id": 109, "candidate_id": 17, "prospect": true, "applied_at": "2024-01-02T10:00:00Z", "jobs": [], "status": "active"}]""");
        exports.stage(id, "scorecards.json", "[" + card(1009, 109, 17, 26, null, "\"overall_recommendation\": \"yes\"") + "]");

        Account account = exports.run(id);

        assertThat(account).isEqualTo(new Account(5, 1, 0, 3, 1));
        assertThat(exports.events("candidate/17")).isEmpty();
        assertThat(exports.quarantined(id)).extracting(Quarantined::code, Quarantined::sourceId).containsExactly(tuple("PROSPECT_WITHOUT_JOB", "1009"));
        assertThat(exports.notes(id)).extracting(Note::code).contains("PROSPECT", "CANDIDATE_WITHOUT_APPLICATION");
    }

    @Test
    void whatIsRefusedIsNamedAndOneBadRatingHoldsItsCardBackUntilTheMappingSaysWhatItMeant() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application(110, 19, "active", "") + ", {\"id\": 111, \"candidate_id\": 19, \"jobs\": [{\"id\": 900}], \"status\": \"actve\", \"applied_at\": \"2024-01-02T10:00:00Z\"}, 7, {\"candidate_id\": 19}]");
        exports.stage(id, "scorecards.json", "["
                + card(1010, 110, 19, 27, "2024-01-10T15:00:00.000Z", "\"overall_recommendation\": \"yes\", \"attributes\": [{\"name\": \"Depth\", \"rating\": \"stong_yes\"}]") + ","
                + card(1011, 110, 19, null, "2024-01-10T15:00:00.000Z", "\"overall_recommendation\": \"yes\"") + ","
                + card(1012, 999, 19, 27, "2024-01-10T15:00:00.000Z", "\"overall_recommendation\": \"yes\"") + ","
                + card(1013, 110, 19, 28, "2024-02-30T15:00:00.000Z", "\"overall_recommendation\": \"yes\"") + "]");

        assertThat(exports.run(id)).isEqualTo(new Account(8, 1, 0, 7));
        assertThat(exports.quarantined(id))
                .extracting(Quarantined::file, Quarantined::line, Quarantined::field, Quarantined::code, Quarantined::sourceId)
                .containsExactly(
                        tuple("applications.json", 2L, "status", "MALFORMED_FIELD", "111"),
                        tuple("applications.json", 3L, null, "NOT_A_RECORD", null),
                        tuple("applications.json", 4L, "id", "MALFORMED_FIELD", null),
                        tuple("scorecards.json", 1L, "attributes[0].rating", "MALFORMED_FIELD", "1010"),
                        tuple("scorecards.json", 2L, "interviewer", "MALFORMED_FIELD", "1011"),
                        tuple("scorecards.json", 3L, "application_id", "UNKNOWN_APPLICATION", "1012"),
                        tuple("scorecards.json", 4L, "submitted_at", "MALFORMED_FIELD", "1013"));
        long before = exports.open();

        UUID retry = exports.retry(id);
        exports.stage(retry, "mapping.yml", "ratings: {stong_yes: strong_yes}\nmissing_interviewer: submitted_by\n");
        Account retried = exports.run(retry);

        assertThat(retried).isEqualTo(new Account(6, 2, 1, 3));
        assertThat(exports.events("candidacy/110")).containsExactly(
                "candidacy-opened", "interview-scheduled", "interview-scheduled", "scorecard-submitted", "scorecard-submitted");
        assertThat(exports.open()).isEqualTo(before - 2);

        UUID whole = exports.create(false);
        exports.stage(whole, "applications.json", "[" + application(999, 19, "active", "") + "]");
        exports.stage(whole, "scorecards.json", "[" + card(1012, 999, 19, 27, "2024-01-10T15:00:00.000Z", "\"overall_recommendation\": \"yes\"") + "]");
        assertThat(exports.run(whole)).isEqualTo(new Account(2, 2, 0, 0));
        assertThat(exports.open()).as("a later import of the same record settles it").isEqualTo(before - 3);
    }

    @Test
    void aNewAttributePublishesANewVersionAndAnUnrejectedApplicationReversesTheDecision() {
        UUID first = exports.create(false);
        exports.stage(first, "applications.json", "[" + application(112, 31, "rejected", "\"rejected_at\": \"2024-01-20T10:00:00Z\",") + "]");
        exports.stage(first, "scorecards.json", "[" + card(1014, 112, 31, 29, "2024-01-10T15:00:00.000Z", "\"attributes\": [{\"name\": \"Depth\", \"rating\": \"yes\"}]").replace("\"id\": 77", "\"id\": 78") + "]");
        assertThat(exports.run(first)).isEqualTo(new Account(2, 2, 0, 0));

        UUID second = exports.create(false);
        exports.stage(second, "applications-1.json", "[" + application(112, 31, "hired", "\"rejected_at\": null, \"last_activity_at\": \"2024-02-10T10:00:00Z\",") + "]");
        exports.stage(second, "applications-2.json", "[" + application(113, 32, "active", "") + "]");
        exports.stage(second, "scorecards_001.json", "[" + card(1015, 113, 32, 29, "2024-02-10T15:00:00.000Z", "\"attributes\": [{\"name\": \"Depth\", \"rating\": \"yes\"}, {\"name\": \"Care\", \"rating\": \"no\"}]").replace("\"id\": 77", "\"id\": 78") + "]");
        assertThat(exports.run(second)).isEqualTo(new Account(3, 3, 0, 0));

        assertThat(exports.events("rubric/job-900.step-78")).containsExactly("rubric-published", "rubric-published");
        assertThat(exports.payloads("rubric/job-900.step-78", "rubric-published").getLast()).contains("\"version\":2", "Care", "Depth");
        assertThat(exports.events("candidacy/112")).endsWith("decision-made", "decision-reversed", "decision-made");
        assertThat(exports.payloads("candidacy/112", "decision-made").getLast()).contains("hire", "2024-02-10");

        UUID third = exports.create(false);
        exports.stage(third, "applications.json", "[" + application(112, 31, "hired", "\"last_activity_at\": \"2024-02-10T10:00:00Z\",") + "]");
        assertThat(exports.run(third)).isEqualTo(new Account(1, 0, 1, 0));
    }

    @Test
    void aTextThatChangedIsAnAmendmentAndNullsAndUnknownFieldsAreNothing() {
        UUID first = exports.create(false);
        exports.stage(first, "applications.json", "[" + application(114, 33, "active", "\"source\": null, \"answers\": null, \"current_stage\": null, \"something_new\": {\"a\": [1, {\"b\": null}]},") + "]");
        String card = card(1016, 114, 33, 30, "2024-01-10T15:00:00.000Z", "\"overall_recommendation\": null, \"attributes\": null, \"ratings\": {\"yes\": [\"Depth\"], \"mixed\": []}, \"questions\": [{\"id\": null, \"question\": \"Key Take-Aways\", \"answer\": \"<p>Good &amp; clear</p>\"}, {\"question\": \"Else\", \"answer\": null}]");
        exports.stage(first, "scorecards.json", "[" + card + "]");
        assertThat(exports.run(first)).isEqualTo(new Account(2, 2, 0, 0));
        assertThat(exports.payloads("candidacy/114", "scorecard-submitted").getFirst()).contains("\"competency\":\"Depth\",\"value\":4.0", "\"note\"");

        UUID same = exports.create(false);
        exports.stage(same, "scorecards.json", "[" + card + "]");
        assertThat(exports.run(same)).isEqualTo(new Account(1, 0, 1, 0));

        UUID changed = exports.create(false);
        exports.stage(changed, "scorecards.json", "[" + card.replace("clear", "quick") + "]");
        assertThat(exports.run(changed)).isEqualTo(new Account(1, 1, 0, 0));
        assertThat(exports.events("candidacy/114")).endsWith("scorecard-amended");
    }

    @Test
    void namesThatAreNoNamesHoldTheirCardBackAndNoOther() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application(115, 34, "active", "") + "]");
        exports.stage(id, "scorecards.json", "["
                + card(1017, 115, 34, 35, "2024-01-10T15:00:00.000Z", "\"attributes\": [{\"name\": \"Two\\nlines\", \"rating\": \"yes\"}]").replace("\"id\": 77", "\"id\": 79") + ","
                + card(1018, 115, 34, 36, "2024-01-10T15:00:00.000Z", "\"attributes\": [{\"name\": \"" + "x".repeat(300) + "\", \"rating\": \"yes\"}]").replace("\"id\": 77", "\"id\": 79") + ","
                + card(1019, 115, 34, 37, "2024-01-10T15:00:00.000Z", "\"attributes\": [{\"name\": null, \"rating\": \"yes\"}]").replace("\"id\": 77", "\"id\": 79") + "]");

        assertThat(exports.run(id)).isEqualTo(new Account(4, 2, 0, 2));
        assertThat(exports.quarantined(id)).extracting(Quarantined::line, Quarantined::field)
                .containsExactly(tuple(2L, "attributes[0].name"), tuple(3L, "attributes[0].name"));
        assertThat(exports.payloads("rubric/job-900.step-79", "rubric-published")).singleElement().satisfies(rubric ->
                assertThat(rubric).contains("\"Two lines\""));
    }

    private static String application(long id, long candidate, String status, String more) {
        return """
                {"id": %d, "candidate_id": %d, "prospect": false, "applied_at": "2024-01-02T10:00:00.123Z", %s
                 "jobs": [{"id": 900, "name": "Senior ML Engineer - Berlin"}], "status": "%s"}""".formatted(id, candidate, more, status);
    }

    private static String card(long id, long application, long candidate, Integer interviewer, String submittedAt, String more) {
        return """
                {"id": %d, "application_id": %d, "candidate_id": %d, "interview": "Onsite", "interview_step": {"id": 77, "name": "Onsite"},
                 "interviewed_at": "2024-01-10T14:00:00.000Z", "submitted_by": {"id": 27}, "interviewer": %s, "submitted_at": %s, %s}""".formatted(
                id, application, candidate, interviewer == null ? "null" : "{\"id\": " + interviewer + "}",
                submittedAt == null ? "null" : "\"" + submittedAt + "\"", more).replace("\"submitted_by\": {\"id\": 27}, \"interviewer\": {\"id\": 21}", "\"interviewer\": {\"id\": 21}");
    }
}
