package io.plumbline.command.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.Client;
import io.plumbline.command.RunningCommandService;
import io.plumbline.command.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of permissions, written down a second time as people read it, and tried cell by cell. */
class PermissionsTest {
    private static final List<Role> COLUMNS = List.of(
            Role.TALENT_LEAD, Role.DATA_ANALYST, Role.INTERVIEWER, Role.RECRUITING_OPERATIONS, Role.ADMINISTRATOR);

    /** Talent lead, data analyst, interviewer, recruiting operations, administrator. */
    private static final String MATRIX =
            """
            x - - - x  POST /rubrics
            x - - - x  POST /rubrics/{rubric}/versions/{version}/retire
            - - - x x  POST /candidates
            - - - x x  POST /candidates/{candidate}/merge
            - - - - x  POST /candidates/{candidate}/forget
            x - - x x  POST /interviewers
            x - - x x  POST /interviewers/{interviewer}/trainings
            x - - x x  POST /interviewers/{interviewer}/certifications
            x - - x x  POST /interviewers/{interviewer}/retire
            - - - - x  POST /interviewers/{interviewer}/forget
            x - - - x  POST /interviewers/{interviewer}/cards
            - - x - -  POST /interviewers/{interviewer}/cards/{card}/open
            - - x - -  POST /interviewers/{interviewer}/cards/{card}/answer
            - - - x x  POST /candidacies
            - - - x x  POST /candidacies/{candidacy}/interviews
            - - - x x  POST /candidacies/{candidacy}/interviews/{interview}/reschedule
            - - - x x  POST /candidacies/{candidacy}/interviews/{interview}/cancel
            - - x x x  POST /candidacies/{candidacy}/interviews/{interview}/scorecards
            - - x x x  POST /candidacies/{candidacy}/interviews/{interview}/scorecards/{interviewer}/amend
            - - x x x  POST /candidacies/{candidacy}/interviews/{interview}/scorecards/{interviewer}/withdraw
            x - - x x  POST /candidacies/{candidacy}/decision
            x - - x x  POST /candidacies/{candidacy}/decision/reverse
            - - - x x  POST /candidacies/{candidacy}/withdraw
            - - - x x  POST /candidacies/{candidacy}/offer
            - - - x x  POST /candidacies/{candidacy}/offer/accept
            - - - x x  POST /candidacies/{candidacy}/offer/decline
            - - - x x  POST /candidacies/{candidacy}/start
            x - - x x  POST /candidacies/{candidacy}/reviews
            - - - x x  POST /candidacies/{candidacy}/departure
            - - - x x  POST /imports
            - - - x x  PUT /imports/{id}/files/{file}
            - - - x x  POST /imports/{id}/start
            - - - x x  POST /imports/{id}/undo
            - - - x x  GET /imports
            - - - x x  GET /imports/{id}
            - - - x x  GET /imports/{id}/notes
            - - - x x  GET /imports/{id}/quarantine
            - - - x x  GET /quarantine
            x x - x x  GET /quarantine/counts
            - - - x x  GET /quarantine/retryable
            - - - - x  GET /relay
            - - - - x  POST /relay/reset
            """;

    record Cell(String method, String path, Role role, boolean allowed) {}

    private static RunningCommandService service;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Cell> cells() {
        return MATRIX.lines().flatMap(line -> {
            String[] request = line.substring(11).split(" ");
            return IntStream.range(0, COLUMNS.size())
                    .mapToObj(i -> new Cell(request[0], request[1], COLUMNS.get(i), line.charAt(2 * i) == 'x'));
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void lets(Cell cell) {
        String path = cell.path()
                .replace("{interviewer}", "ann")
                .replace("{version}", "1")
                .replace("{id}", "00000000-0000-0000-0000-000000000001")
                .replaceAll("\\{\\w+}", "x");
        var client = new Client(service.url(), Tokens.of(cell.role().word(), "ann"));

        var answer = Client.send(client.request(path)
                .header("Content-Type", "application/json")
                .method(cell.method(), cell.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));

        if (cell.allowed()) {
            assertThat(answer.status()).as("%s", answer.body()).isNotIn(401, 403, 405, 500);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void everyEndpointIsInTheTableAndNothingElse() {
        Set<String> mapped = service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPathPatternsCondition().getPatternValues().stream()
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .filter(endpoint -> !endpoint.contains("/v3/api-docs"))
                .collect(toSet());

        assertThat(MATRIX.lines().map(line -> line.substring(11)).toList()).containsExactlyInAnyOrderElementsOf(mapped);
        assertThat(Permissions.TABLE.stream().map(each -> each.method() + " " + each.path()).toList())
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void interviewersSpeakForThemselvesAlone() {
        var ann = new Client(service.url(), Tokens.of("interviewer", "ann"));
        String bens =
                "{\"interviewer\": \"ben\", \"judgement\": {\"recommendation\": \"yes\"}}";
        assertThat(ann.post("/candidacies/k/interviews/i/scorecards", bens).code()).isEqualTo("NOT_YOURS");
        assertThat(ann.post("/candidacies/k/interviews/i/scorecards/ben/amend", "{\"judgement\": {}}").code())
                .isEqualTo("NOT_YOURS");
        assertThat(ann.post("/candidacies/k/interviews/i/scorecards/ben/withdraw", "{}").code())
                .isEqualTo("NOT_YOURS");
        assertThat(ann.post("/interviewers/ben/cards/q1/open", "{}").code()).isEqualTo("NOT_YOURS");
        assertThat(ann.post("/interviewers/ben/cards/q1/answer", "{\"answer\": \"agree\"}").code())
                .isEqualTo("NOT_YOURS");
        var nobody = new Client(service.url(), Tokens.of("interviewer", null));
        assertThat(nobody.post("/candidacies/k/interviews/i/scorecards", bens).code()).isEqualTo("NOT_YOURS");
        var operations = new Client(service.url(), Tokens.of("recruiting_operations", null));
        assertThat(operations.post("/candidacies/k/interviews/i/scorecards", bens).code())
                .isEqualTo("UNKNOWN_CANDIDACY");
    }
}
