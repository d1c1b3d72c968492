package io.plumbline.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.Client;
import io.plumbline.command.RunningCommandService;
import io.plumbline.command.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a problem detail with a code, and names what is wrong. */
class MalformedInputTest {
    private static RunningCommandService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
        client = new Client(service.url(), Tokens.administrator());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        var answer = problem(
                client.post(
                        "/candidacies/k/interviews",
                        """
                        {"interview": "has blanks", "stage": " ", "rubric": {"rubric": 7, "version": 0},
                         "focus": "rag", "startsAt": "tomorrow", "dueOn": "2026-02-30", "debreif": true,
                         "interviewers": [{"participation": "boss"}, "ann", {"interviewer": "b c"}],
                         "occurredAt": 12.5}
                        """),
                400,
                "MALFORMED");

        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder(
                        "interview",
                        "stage",
                        "rubric.rubric",
                        "rubric.version",
                        "focus",
                        "startsAt",
                        "dueOn",
                        "debreif",
                        "interviewers[0].participation",
                        "interviewers[0].interviewer",
                        "interviewers[1]",
                        "interviewers[2].interviewer",
                        "occurredAt");
        assertThat(answer.body().toString())
                .contains("must be one of: lead, shadow, reverse_shadow", "is not a field here", "must be a date such as");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(problem(client.post("/candidacies", "{}"), 400, "MALFORMED").wrongFields())
                .containsExactly("candidate", "level", "roleFamily", "team");
    }

    @Test
    void namesWrongValuesWithinAScorecard() {
        var answer = problem(
                client.post(
                        "/candidacies/k/interviews/i/scorecards",
                        """
                        {"interviewer": "ann", "judgement": {
                          "ratings": [{"competency": "rag", "value": "high"}, {"value": 3}],
                          "signals": [{"signal": "trade-off", "state": "loud"}],
                          "recommendation": "maybe", "successProbability": 1.5}}
                        """),
                400,
                "MALFORMED");

        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder(
                        "judgement.ratings[0].value",
                        "judgement.ratings[1].competency",
                        "judgement.signals[0].state",
                        "judgement.recommendation",
                        "judgement.successProbability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"a\": 1} trailing", "{\"name\": 1, \"name\": 2}", "{'name': 1}"})
    void refusesWhatIsNoJsonObject(String body) {
        var answer = problem(client.post("/candidates", body), 400, "MALFORMED_JSON");
        assertThat(answer.body().toString()).doesNotContain("jackson", "Exception", "java");
    }

    @Test
    void refusesDepthsThatWouldOnlyCostStack() {
        problem(client.post("/candidates", "{\"a\":" + "[".repeat(100_000)), 400, "MALFORMED_JSON");
    }

    @Test
    void refusesIdsInThePathThatAreNone() {
        var answer = problem(client.post("/candidates/has%20blanks/merge", "{\"into\": \"c\"}"), 400, "MALFORMED");
        assertThat(answer.wrongFields()).containsExactly("candidate");
    }

    @Test
    void refusesACommandIdThatIsNone() {
        var answer = problem(client.post("/candidates", "{}", "has blanks"), 400, "MALFORMED");
        assertThat(answer.wrongFields()).containsExactly("Idempotency-Key");
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        assertThat(problem(client.post("/candidates", "{\"occurredAt\": \"2199-01-01T00:00:00Z\"}"), 400, "MALFORMED")
                        .wrongFields())
                .containsExactly("occurredAt");
        assertThat(problem(client.post("/candidacies/k/start", "{\"startedOn\": \"2199-01-01\"}"), 400, "MALFORMED")
                        .wrongFields())
                .containsExactly("startedOn");
    }

    @Test
    void refusesTextsAndBodiesThatAreTooLong() {
        assertThat(problem(client.post("/candidates", "{\"name\": \"" + "x".repeat(201) + "\"}"), 400, "MALFORMED")
                        .wrongFields())
                .containsExactly("name");
        problem(client.post("/candidates", "{\"name\": \"" + "x".repeat(BodyReader.LONGEST) + "\"}"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesOtherContentMethodsAndPaths() {
        var form = client.request("/candidates").header("Content-Type", "application/x-www-form-urlencoded");
        problem(Client.send(form.POST(BodyPublishers.ofString("name=x"))), 415, "UNSUPPORTED_MEDIA_TYPE");
        var none = client.request("/candidates");
        problem(Client.send(none.POST(BodyPublishers.ofString("{}"))), 415, "UNSUPPORTED_MEDIA_TYPE");
        problem(Client.send(client.request("/candidates").GET()), 405, "METHOD_NOT_ALLOWED");
        problem(Client.send(client.request("/nothing/here").GET()), 404, "NOT_FOUND");
        problem(client.post("/candidates/c/merge;v=1", "{}"), 400, "BAD_REQUEST");
    }

    @Test
    void tellsProblemsToBrowsersToo() {
        var request = client.request("/candidacies/none/offer").header("Accept", "text/html");
        problem(Client.send(request.POST(BodyPublishers.noBody())), 404, "UNKNOWN_CANDIDACY");
    }

    private static Client.Answer problem(Client.Answer answer, int status, String code) {
        assertThat(answer.code()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().toString()).doesNotContain("io.plumbline", "org.springframework", "\\tat ");
        return answer;
    }
}
