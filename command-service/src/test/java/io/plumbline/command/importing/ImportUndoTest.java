package io.plumbline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.Client;
import io.plumbline.command.RunningCommandService;
import io.plumbline.command.Tokens;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportUndoTest {
    private static RunningCommandService service;
    private static Exports exports;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
        exports = new Exports(service);
        client = new Client(service.url(), Tokens.administrator());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatItBroughtInIsTakenBackAndCanComeInAgain() {
        UUID first = hire("201", "51", "61");

        assertThat(client.post("/imports/" + first + "/undo", "").status()).isEqualTo(202);
        undone(first);

        assertThat(exports.events("candidacy/201")).endsWith("offer-accepted", "candidacy-retracted");
        assertThat(exports.events("candidate/51")).containsExactly("candidate-registered", "candidate-retracted");
        assertThat(exports.events("interviewer/61")).containsExactly("interviewer-enrolled", "interviewer-retracted");
        String back = exports.payloads("candidacy/201", "candidacy-retracted").getFirst();
        assertThat(back).contains("\"importId\":\"" + first + "\"", "\"fromSequence\":0");
        assertThat(client.post("/candidacies/201/withdraw", "{}").code()).isEqualTo("UNKNOWN_CANDIDACY");
        assertThat(client.post("/imports/" + first + "/undo", "").code()).isEqualTo("NOT_UNDOABLE");

        UUID again = hire("201", "51", "61");
        assertThat(exports.events("candidacy/201").stream().filter("candidacy-opened"::equals)).hasSize(2);
        assertThat(exports.events("candidate/51")).containsExactly("candidate-registered", "candidate-retracted", "candidate-registered");
        assertThat(client.post("/candidacies/201/decision/reverse", "{}").status()).isEqualTo(200);
        assertThat(client.post("/imports/" + again + "/undo", "").code()).isEqualTo("BUILT_UPON");
    }

    @Test
    void whatALaterImportBuiltUponStaysUnlessThatIsUndoneFirst() {
        UUID first = hire("202", "52", "62");
        UUID other = hire("203", "53", "62");
        UUID second = exports.create(false);
        exports.stage(second, "departures.csv", "application_id,started_on,departed_on,kind,regretted\n202,2024-03-01,,,\n");
        assertThat(exports.run(second)).isEqualTo(new Account(1, 1, 0, 0));

        Client.Answer refused = client.post("/imports/" + first + "/undo", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("BUILT_UPON");
        assertThat(refused.body().path("detail").asString()).contains("candidacy/202");
        assertThat(exports.events("candidacy/202")).endsWith("hire-started");

        assertThat(client.post("/imports/" + second + "/undo", "").status()).isEqualTo(202);
        undone(second);
        assertThat(client.post("/candidacies/202/reviews", "{\"checkpoint\": 3, \"reviewedOn\": \"2024-06-01\", \"rating\": 4}").code())
                .isEqualTo("HIRE_NOT_STARTED");
        assertThat(client.post("/imports/" + first + "/undo", "").status()).isEqualTo(202);
        undone(first);
        assertThat(exports.events("interviewer/62")).as("the other import's candidacy names them").containsExactly("interviewer-enrolled");
        assertThat(client.post("/imports/" + other + "/undo", "").status()).isEqualTo(202);
        undone(other);
    }

    @Test
    void partlyUndoesWhatNobodyBuiltUpon() {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application("204", "54") + "," + application("205", "55") + "]");
        assertThat(exports.run(id)).isEqualTo(new Account(2, 2, 0, 0));
        assertThat(client.post("/candidacies/205/withdraw", "{}").status()).isEqualTo(200);

        Client.Answer answer = client.post("/imports/" + id + "/undo?partly=true", "");

        assertThat(answer.body().path("builtUpon").asLong()).isEqualTo(1);
        undone(id);
        assertThat(exports.events("candidacy/204")).endsWith("candidacy-retracted");
        assertThat(exports.events("candidacy/205")).endsWith("candidate-withdrew");
    }

    @Test
    void anInterruptedUndoGoesOnAtTheNextStart() {
        UUID id = hire("206", "56", "66");
        assertThat(service.bean(ImportUndo.class).prospect(id).streams()).isEqualTo(3);
        assertThat(service.bean(Imports.class).startUndo(id)).isTrue();

        try (RunningCommandService again = RunningCommandService.on(service.logins())) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() ->
                    again.bean(Imports.class).find(id).orElseThrow().status() == ImportStatus.UNDONE);
        }
        assertThat(exports.events("candidacy/206").stream().filter("candidacy-retracted"::equals)).hasSize(1);
    }

    private static UUID hire(String application, String candidate, String interviewer) {
        UUID id = exports.create(false);
        exports.stage(id, "applications.json", "[" + application(application, candidate).replace("active", "hired") + "]");
        exports.stage(id, "scorecards.json", """
                [{"id": 9%s, "application_id": %s, "candidate_id": %s, "interview_step": {"id": 5, "name": "Onsite"}, "interviewer": {"id": %s},
                  "submitted_at": "2024-01-10T10:00:00Z", "overall_recommendation": "yes", "attributes": [{"name": "Depth", "rating": "yes"}]}]"""
                .formatted(application, application, candidate, interviewer));
        exports.stage(id, "offers.json", """
                [{"id": 8%s, "version": 1, "application_id": %s, "created_at": "2024-02-01T10:00:00Z", "sent_at": "2024-02-01", "resolved_at": "2024-02-02T10:00:00Z", "status": "accepted"}]"""
                .formatted(application, application));
        assertThat(exports.run(id)).isEqualTo(new Account(3, 3, 0, 0));
        return id;
    }

    private static String application(String id, String candidate) {
        return """
                {"id": %s, "candidate_id": %s, "applied_at": "2024-01-02T10:00:00Z", "jobs": [{"id": 70, "name": "Data Scientist"}], "status": "active"}"""
                .formatted(id, candidate);
    }

    private static void undone(UUID id) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() ->
                service.bean(Imports.class).find(id).orElseThrow().status() == ImportStatus.UNDONE);
    }
}
