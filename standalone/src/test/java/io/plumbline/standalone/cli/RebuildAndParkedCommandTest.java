package io.plumbline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands ask of the services, and what they say of the answers. */
class RebuildAndParkedCommandTest {

    private final Map<String, Deque<String>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server = null;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("token"), "the-token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRebuildIsBegunAndFollowedToItsEnd() {
        given("POST /api/admin/rebuild", "{\"running\": true, \"replayed\": 0, \"total\": 90}");
        given("GET /api/admin/rebuild", "{\"running\": true, \"replayed\": 40, \"total\": 90}");
        given("GET /api/admin/rebuild", "{\"running\": false, \"replayed\": 90, \"total\": 90}");
        given("GET /api/admin/parked", "[]");
        assertThat(run("rebuild")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("Every projection was rebuilt from 90 records.\n");
    }

    @Test
    void fromTheStoreTheRelayGoesFirst() {
        given("POST /relay/reset", "{}");
        given("GET /relay", "{\"caughtUp\": false, \"lowWaterMark\": 0, \"newest\": 50}");
        given("GET /relay", "{\"caughtUp\": false, \"lowWaterMark\": 20, \"newest\": 50}");
        given("GET /relay", "{\"caughtUp\": true, \"lowWaterMark\": 50, \"newest\": 50}");
        given("POST /api/admin/rebuild", "{\"running\": false, \"replayed\": 0, \"total\": 0}");
        given("GET /api/admin/rebuild", "{\"running\": false, \"replayed\": 100, \"total\": 100}");
        given("GET /api/admin/parked", "[{}]");
        assertThat(run("rebuild", "--from-store")).isZero();
        assertThat(asked).startsWith("POST /relay/reset {}").contains("POST /api/admin/rebuild {}");
        assertThat(out.toString()).contains("1 streams or records are parked", "./plumbline parked list");
    }

    @Test
    void whatIsParkedIsListedAsSkipTakesIt() {
        given("GET /api/admin/parked?limit=200", """
                [{"stream": "candidacy/42", "sequence": 7, "record": "3:10", "code": "PROJECTION_FAILED", "error": "no scale",
                  "type": "scorecard-submitted", "payload": "{}", "queued": 3, "parkedAt": "2026-03-02T09:00:00Z"},
                 {"stream": null, "sequence": null, "record": "1:5", "code": "MALFORMED_ENVELOPE", "error": "no id",
                  "type": null, "payload": null, "queued": 1, "parkedAt": "2026-03-02T09:00:00Z"}]""");
        assertThat(run("parked", "list")).isZero();
        assertThat(out.toString()).contains(
                "candidacy/42 7  scorecard-submitted", "PROJECTION_FAILED since 2026-03-02T09:00:00Z, 3 parked", "no scale",
                "--record 1:5");
    }

    @Test
    void nothingParkedIsSaid() {
        given("GET /api/admin/parked?limit=200", "[]");
        assertThat(run("parked", "list")).isZero();
        assertThat(out.toString()).contains("Nothing is parked.");
    }

    @Test
    void retryNamesAStreamOrNone() {
        given("POST /api/admin/parked/retry", "{\"streams\": 2, \"freed\": 1}");
        given("POST /api/admin/parked/retry", "{\"streams\": 1, \"freed\": 1}");
        assertThat(run("parked", "retry")).isZero();
        assertThat(run("parked", "retry", "candidacy/42")).isZero();
        assertThat(asked).containsExactly(
                "POST /api/admin/parked/retry {}", "POST /api/admin/parked/retry {\"stream\":\"candidacy/42\"}");
        assertThat(out.toString()).contains("1 of 2 streams go on.", "1 of 1 streams go on.");
    }

    @Test
    void skipNeedsToKnowWhat() {
        assertThat(run("parked", "skip", "candidacy/42")).isEqualTo(2);
        assertThat(err.toString()).contains("Name a stream and a sequence, or a --record");
        given("POST /api/admin/parked/skip", "");
        assertThat(run("parked", "skip", "--record", "1:5")).isZero();
        assertThat(asked).containsExactly("POST /api/admin/parked/skip {\"record\":\"1:5\"}");
    }

    private void given(String request, String answer) {
        answers.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(answer);
    }

    private int run(String... words) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--url", url, "--token", folder.resolve("token").toString()));
        CommandLine line = PlumblineCommand.commandLine();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((request + " " + body).strip());
        boolean known = exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer the-token")
                && answers.containsKey(request);
        byte[] answer = known ? answers.get(request).pop().getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(known ? 200 : 404, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
