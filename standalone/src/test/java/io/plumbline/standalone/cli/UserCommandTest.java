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
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UserCommandTest {

    private static final String LINK = "{\"path\": \"/set-up?code=abc\", \"expiresAt\": \"2026-11-25T10:00:00Z\"}";

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
    void anAddedUsersLinkIsPrintedWhole() {
        assertThat(run("user", "add", "ada", "--role", "talent_lead")).as(err.toString()).isZero();
        assertThat(asked).containsExactly("/api/admin/users {\"username\":\"ada\",\"role\":\"talent_lead\"}");
        assertThat(out.toString()).contains("Added: ada.", "by 2026-11-25T10:00:00Z", base() + "set-up?code=abc");
    }

    @Test
    void anInterviewerIsNamed() {
        assertThat(run("user", "add", "grace", "--role", "interviewer", "--interviewer", "4042")).isZero();
        assertThat(asked.getFirst()).contains("\"interviewer\":\"4042\"");
    }

    @Test
    void whoIsResetGetsALinkAndWhoIsDisabledNone() {
        assertThat(run("user", "reset", "a d")).isZero();
        assertThat(run("user", "disable", "ada")).isZero();
        assertThat(asked).containsExactly("/api/admin/users/a+d/reset {}", "/api/admin/users/ada/disable {}");
        assertThat(out.toString()).contains("Reset: a d.", "set-up?code=abc", "Disabled: ada. They are signed out.");
    }

    @Test
    void aRoleThatIsNoneIsNotUnderstood() {
        assertThat(run("user", "add", "ada", "--role", "king")).isEqualTo(2);
        assertThat(err.toString()).contains("talent_lead, data_analyst");
        assertThat(run("user")).isEqualTo(2);
        assertThat(err.toString()).contains("Say what to do");
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private int run(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        if (words.length > 1) {
            arguments.addAll(List.of("--url", base(), "--token", folder.resolve("token").toString()));
        }
        CommandLine line = PlumblineCommand.commandLine();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestURI() + " " + body);
        byte[] answer = LINK.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
