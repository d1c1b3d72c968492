package io.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.Sealed;
import io.plumbline.privacy.SealedText;
import io.plumbline.privacy.Vault;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One candidacy from the rubric to the departure, over HTTP, on a real PostgreSQL. */
class StoryOverHttpTest {
    private static final String RUBRIC =
            """
            {"rubric": "ai-engineer:senior", "title": "Senior AI engineer", "roleFamily": "AI engineer",
             "level": "senior", "scale": {"min": 1, "max": 5},
             "evidenceRule": {"atOrBelow": 2, "atOrAbove": 5, "minimumCharacters": 10},
             "competencies": [{"key": "rag", "name": "RAG system design",
                               "anchors": [{"point": 1, "text": "names no trade-off"}]},
                              {"key": "evaluation", "name": "Evaluation discipline"}],
             "signals": [{"key": "trade-off", "name": "Names a trade-off unprompted"}],
             "questions": [{"key": "q1", "text": "The index is stale. What now?", "kind": "scenario",
                            "competency": "rag"},
                           {"key": "q2", "text": "Reverse a list.", "kind": "algorithm_puzzle", "offTarget": true}],
             "occurredAt": "2026-01-05T09:00:00Z"}
            """;
    private static final String SCORECARD =
            """
            {"interviewer": "ann", "occurredAt": "2026-03-03T16:00:00Z", "judgement": {
              "ratings": [{"competency": "rag", "value": 5, "evidence": " weighed recall  "},
                          {"competency": "evaluation", "value": 3}],
              "signals": [{"signal": "trade-off", "state": "observed"}],
              "questions": [{"question": "q1"}, {"question": "own-1", "kind": "algorithm_puzzle"}],
              "recommendation": "strong_yes", "successProbability": 0.8, "note": "would work with them"}}
            """;

    private static RunningCommandService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
        client = new Client(service.url(), Tokens.administrator());
        accepted("/rubrics", RUBRIC, 201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsAWholeStory() {
        accepted("/candidates", "{\"candidate\": \"c1\", \"name\": \"Ada Miller\", \"email\": \"ada@example.org\"}", 201);
        accepted("/interviewers", "{\"interviewer\": \"ann\", \"name\": \"Ann Smith\"}", 201);
        accepted("/interviewers/ann/trainings", "{\"training\": \"structured interviewing\"}", 201);
        accepted("/interviewers/ann/certifications", "{\"rubric\": \"ai-engineer:senior\"}", 201);
        open("k1", "c1");
        schedule("k1", "i1");
        accepted("/candidacies/k1/interviews/i1/reschedule", "{\"startsAt\": \"2026-03-03T14:00:00Z\"}", 200);
        schedule("k1", "i2");
        accepted("/candidacies/k1/interviews/i2/cancel", "{\"reason\": \"candidate_unavailable\"}", 200);
        accepted("/candidacies/k1/interviews/i1/scorecards", SCORECARD, 201);
        accepted("/candidacies/k1/interviews/i1/scorecards/ann/amend", "{\"judgement\": {\"recommendation\": \"yes\"}}", 200);
        accepted("/candidacies/k1/interviews/i1/scorecards/ann/withdraw", "{\"reason\": \"mistake\"}", 200);
        accepted("/candidacies/k1/decision", "{\"decision\": \"reject\", \"occurredAt\": \"2026-03-10\"}", 400);
        accepted("/candidacies/k1/decision", "{\"decision\": \"reject\", \"occurredAt\": \"2026-03-10T00:00:00Z\"}", 201);
        accepted("/candidacies/k1/decision/reverse", "{\"occurredAt\": \"2026-03-10T00:00:00Z\"}", 200);
        accepted("/candidacies/k1/decision", "{\"decision\": \"hire\", \"occurredAt\": \"2026-03-11T00:00:00Z\"}", 201);
        accepted("/candidacies/k1/offer", "{\"occurredAt\": \"2026-03-12T00:00:00Z\"}", 201);
        accepted("/candidacies/k1/offer/accept", "{\"occurredAt\": \"2026-03-13T00:00:00Z\"}", 200);
        accepted("/candidacies/k1/start", "{\"startedOn\": \"2026-04-01\"}", 201);
        accepted("/candidacies/k1/reviews", "{\"checkpoint\": 3, \"reviewedOn\": \"2026-07-01\", \"rating\": 4}", 201);
        var last = accepted("/candidacies/k1/departure", "{\"departedOn\": \"2026-08-01\", \"kind\": \"voluntary\"}", 201);

        assertThat(last.body().path("stream").asString()).isEqualTo("candidacy/k1");
        assertThat(last.body().path("sequence").asLong()).isEqualTo(messages("candidacy/k1").size() - 1L);
        assertThat(messages("candidacy/k1")).extracting(message -> message.getMetaData().get("by")).containsOnly("user-7");
    }

    @Test
    void sealsWhatIsSaidOfPeopleAndKeepsWhatCanBeCounted() {
        open("k2", "c2");
        schedule("k2", "i1");
        accepted("/candidacies/k2/interviews/i1/scorecards", SCORECARD, 201);

        var submitted = (ScorecardSubmitted) messages("candidacy/k2").getLast().getPayload();
        var judgement = submitted.judgement();
        assertThat(judgement.ratings().getFirst().evidenceCharacters()).isEqualTo("weighed recall".length());
        assertThat(judgement.ratings().getLast().evidence()).isNull();
        assertThat(unsealed(judgement.ratings().getFirst().evidence())).isEqualTo("weighed recall");
        assertThat(unsealed(judgement.note())).isEqualTo("would work with them");
        assertThat(Objects.requireNonNull(judgement.note()).keys()).containsExactly("candidate/c2", "interviewer/ann");
        assertThat(judgement.questions())
                .extracting(each -> each.question() + " " + each.kind() + " " + each.offTarget())
                .containsExactly("q1 scenario false", "own-1 algorithm_puzzle true");
        assertThat(service.bean(io.plumbline.events.EventCodec.class).write(submitted))
                .doesNotContain("weighed", "would work");
    }

    @Test
    void theSameCommandIdAgainHasTheSameAnswerAndChangesNothing() {
        var first = client.post("/candidates", "{\"name\": \"Bea\"}", "register-1");
        var again = client.post("/candidates", "{\"name\": \"Bea\"}", "register-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again).isEqualTo(first);
        assertThat(messages(first.body().path("stream").asString())).hasSize(1);
    }

    @Test
    void forgettingDestroysTheKeyAndMayBeRepeated() {
        accepted("/candidates", "{\"candidate\": \"c3\", \"name\": \"Cy Jones\"}", 201);
        open("k3", "c3");
        schedule("k3", "i1");
        accepted("/candidacies/k3/interviews/i1/scorecards", SCORECARD, 201);
        var note = ((ScorecardSubmitted) messages("candidacy/k3").getLast().getPayload()).judgement().note();

        var first = accepted("/candidates/c3/forget", "{}", 200);
        var again = accepted("/candidates/c3/forget", "{}", 200);

        assertThat(again).isEqualTo(first);
        assertThat(messages("candidate/c3")).hasSize(2);
        assertThat(service.bean(Vault.class).unseal(sealed(note))).isEmpty();
        var late = client.post(
                "/candidacies/k3/interviews/i1/scorecards/ann/amend", "{\"judgement\": {\"note\": \"one more thing\"}}");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.code()).isEqualTo("FORGOTTEN");
        var figuresOnly = client.post(
                "/candidacies/k3/interviews/i1/scorecards/ann/amend", "{\"judgement\": {\"recommendation\": \"no\"}}");
        assertThat(figuresOnly.status()).isEqualTo(200);
    }

    @Test
    void somebodyNeverSeenIsForgottenInAdvance() {
        accepted("/interviewers/gone/forget", "", 200);

        assertThat(client.post("/interviewers", "{\"interviewer\": \"gone\", \"name\": \"X\"}").code())
                .isEqualTo("FORGOTTEN");
        assertThat(client.post("/interviewers", "{\"interviewer\": \"gone\"}").code()).isEqualTo("FORGOTTEN");
    }

    @Test
    void refusesWithTheCodeAndStatusOfTheRule() {
        open("k4", "c4");
        schedule("k4", "i1");
        refused("/candidacies/nobody/offer", "", 404, "UNKNOWN_CANDIDACY");
        refused("/candidacies/k4/offer", "", 409, "NOT_HIRED");
        refused("/candidacies/k4/interviews/nope/scorecards", SCORECARD, 404, "UNKNOWN_INTERVIEW");
        refused("/candidacies/nobody/interviews/i1/scorecards", SCORECARD, 404, "UNKNOWN_CANDIDACY");
        refused("/candidacies/k4/interviews/i1/scorecards", SCORECARD.replace("\"ann\"", "\"ben\""), 422, "NOT_ON_INTERVIEW");
        refused("/candidacies/k4/interviews/i1/scorecards", SCORECARD.replace("trade-off", "charm"), 422, "UNKNOWN_SIGNAL");
        refused("/candidacies/k4/interviews/i1/scorecards", SCORECARD.replace("\"value\": 5", "\"value\": 6"), 422, "RATING_OFF_SCALE");
        refused(
                "/candidacies/k4/interviews",
                "{\"rubric\": {\"rubric\": \"ai-engineer:senior\", \"version\": 9}, \"interviewers\": []}",
                404,
                "UNKNOWN_RUBRIC");
    }

    private static void open(String candidacy, String candidate) {
        accepted(
                "/candidacies",
                """
                {"candidacy": "%s", "candidate": "%s", "roleFamily": "AI engineer", "level": "senior",
                 "team": "search", "occurredAt": "2026-03-01T09:00:00Z"}
                """
                        .formatted(candidacy, candidate),
                201);
    }

    private static void schedule(String candidacy, String interview) {
        accepted(
                "/candidacies/" + candidacy + "/interviews",
                """
                {"interview": "%s", "rubric": {"rubric": "ai-engineer:senior", "version": 1}, "focus": ["rag"],
                 "interviewers": [{"interviewer": "ann"}, {"interviewer": "sue", "participation": "shadow"}],
                 "occurredAt": "2026-03-02T09:00:00Z"}
                """
                        .formatted(interview),
                201);
    }

    private static Client.Answer accepted(String path, String body, int status) {
        var answer = client.post(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(status);
        return answer;
    }

    private static void refused(String path, String body, int status, String code) {
        var answer = client.post(path, body);
        assertThat(answer.code()).as("%s: %s", path, answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    private static List<? extends DomainEventMessage<?>> messages(String stream) {
        return service.bean(EventStore.class).readEvents(stream).asStream().toList();
    }

    private static String unsealed(Sealed sealed) {
        return service.bean(Vault.class).unseal(sealed(sealed)).orElseThrow();
    }

    private static SealedText sealed(Sealed sealed) {
        return new SealedText(sealed.ciphertext(), sealed.keys());
    }
}
