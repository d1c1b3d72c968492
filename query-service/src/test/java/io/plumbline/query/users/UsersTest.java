package io.plumbline.query.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.query.testing.Browser;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import io.plumbline.query.web.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Accounts over HTTP, from the administrator's request to the owner's sign-in. */
class UsersTest {
    private static final String CHOSEN = "a sentence of my own";
    private static final QueryDatabase DATABASE = new QueryDatabase();
    private static RunningQuery service;

    @BeforeAll
    static void start() {
        service = new RunningQuery(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forgetUsers() {
        DATABASE.execute("delete from query.account where username like 'ada%'");
        DATABASE.execute("delete from query.invitation");
        DATABASE.execute("delete from query.sign_in_failure");
    }

    @Test
    void whoWasAddedChoosesAPasswordByALinkThatWorksOnce() {
        String link = link(post("", "{\"username\": \"ada\", \"role\": \"talent_lead\"}", 201));
        Browser browser = new Browser(service);
        assertThat(browser.get(link).body()).contains("For the account <b>ada</b>");

        HttpResponse<String> done = choose(browser, link, CHOSEN, CHOSEN);
        assertThat(browser.follow(done).body()).contains("Your password is set. Sign in with it.");
        assertThat(browser.signIn("ada", CHOSEN).headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(browser.get("/").body()).contains("ada").contains("Talent lead");

        assertThat(new Browser(service).get(link).body()).contains("This link works no more");
        assertThat(new Browser(service).submit("/sign-in", "/set-up", fields(link, "another sentence", "another sentence")).body())
                .contains("This link works no more");
        assertThat(DATABASE.rows("query.account")).anySatisfy(row -> assertThat(row).contains("ada").contains("{bcrypt}").doesNotContain(CHOSEN));
        assertThat(DATABASE.rows("query.invitation")).noneMatch(row -> row.contains(link.substring(link.indexOf('=') + 1)));
    }

    @Test
    void withoutAPasswordNobodySignsIn() {
        post("", "{\"username\": \"ada\", \"role\": \"talent_lead\"}", 201);
        assertThat(new Browser(service).signIn("ada", "").headers().firstValue("Location").orElseThrow()).endsWith("?failed");
        assertThat(new Browser(service).signIn("ada", "null").headers().firstValue("Location").orElseThrow()).endsWith("?failed");
    }

    @Test
    void aLinkThatExpiredIsNone() {
        String link = link(post("", "{\"username\": \"ada\", \"role\": \"talent_lead\"}", 201));
        DATABASE.execute("update query.invitation set expires_at = now() - interval '1 second'");

        assertThat(new Browser(service).get(link).body()).contains("This link works no more").doesNotContain("name=\"password\"");
        assertThat(new Browser(service).get("/set-up").body()).contains("This link works no more");
        assertThat(new Browser(service).get("/set-up?code=guess").body()).contains("This link works no more");
    }

    @ParameterizedTest
    @CsvSource({"short, short, At least 12 characters", "long enough by far, not the same as before, are not the same"})
    void aPasswordThatIsNoneLeavesTheLinkGood(String password, String again, String words) {
        String link = link(post("", "{\"username\": \"ada\", \"role\": \"data_analyst\"}", 201));

        assertThat(choose(new Browser(service), link, password, again).body()).contains(words).contains("name=\"password\"").doesNotContain(password + "\"");
        assertThat(choose(new Browser(service), link, CHOSEN, CHOSEN).statusCode()).isEqualTo(302);
    }

    @Test
    void aResetEndsSessionsAndTheOldPassword() {
        Browser ada = signedIn("ada", "talent_lead");
        String first = link(post("/ada/reset", "", 200));
        assertThat(ada.get("/").statusCode()).isEqualTo(302);
        assertThat(new Browser(service).signIn("ada", CHOSEN).headers().firstValue("Location").orElseThrow()).endsWith("?failed");

        String second = link(post("/ada/reset", "", 200));
        assertThat(new Browser(service).get(first).body()).contains("This link works no more");
        choose(new Browser(service), second, "a newer sentence", "a newer sentence");
        Browser again = new Browser(service);
        again.signIn("ada", "a newer sentence");
        assertThat(again.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndComesBackByAReset() {
        Browser ada = signedIn("ada", "data_analyst");
        assertThat(ada.get("/exports").statusCode()).isEqualTo(200);

        post("/ada/disable", "", 204);

        assertThat(ada.get("/exports").statusCode()).isEqualTo(401);
        assertThat(ada.get("/").statusCode()).isEqualTo(302);
        assertThat(new Browser(service).signIn("ada", CHOSEN).headers().firstValue("Location").orElseThrow()).endsWith("?failed");

        choose(new Browser(service), link(post("/ada/reset", "", 200)), CHOSEN, CHOSEN);
        Browser again = new Browser(service);
        again.signIn("ada", CHOSEN);
        assertThat(again.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkOfWhoIsDisabledIsNone() {
        String link = link(post("", "{\"username\": \"ada\", \"role\": \"talent_lead\"}", 201));
        post("/ada/disable", "", 204);
        assertThat(new Browser(service).get(link).body()).contains("This link works no more");
    }

    @Test
    void interviewersAreSomebody() {
        assertThat(post("", "{\"username\": \"ada\", \"role\": \"interviewer\"}", 400)).contains("interviewer: Say which interviewer this is");
        post("", "{\"username\": \"ada\", \"role\": \"interviewer\", \"interviewer\": \"i-7\"}", 201);
        assertThat(DATABASE.rows("query.account")).anyMatch(row -> row.contains("ada") && row.contains("i-7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/nobody/reset | | 404 | NO_SUCH_USER", "/nobody/disable | | 404 | NO_SUCH_USER",
        "'' | {\"username\": \"talent_lead\", \"role\": \"talent_lead\"} | 409 | USER_EXISTS",
        "'' | {\"username\": \"a b\", \"role\": \"talent_lead\"} | 400 | MALFORMED_USER",
        "'' | {\"role\": \"talent_lead\"} | 400 | MALFORMED_USER",
        "'' | {\"username\": \"ada\", \"role\": \"king\"} | 400 | MALFORMED_USER",
        "'' | {\"username\": \"ada\", \"role\": \"interviewer\", \"interviewer\": \"a b\"} | 400 | MALFORMED_USER"})
    void refusalsSayWhy(String path, String body, int status, String code) {
        assertThat(post(path, body == null ? "" : body, status)).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void onlyAdministratorsMay() throws Exception {
        for (Role role : Role.values()) {
            var answer = send("/none/disable", "", RunningQuery.token(role));
            assertThat(answer.statusCode()).as(role.word()).isEqualTo(role == Role.ADMINISTRATOR ? 404 : 403);
        }
    }

    private static Browser signedIn(String username, String role) {
        choose(new Browser(service), link(post("", "{\"username\": \"%s\", \"role\": \"%s\"}".formatted(username, role), 201)), CHOSEN, CHOSEN);
        Browser browser = new Browser(service);
        browser.signIn(username, CHOSEN);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        return browser;
    }

    private static HttpResponse<String> choose(Browser browser, String link, String password, String again) {
        return browser.submit(link, "/set-up", fields(link, password, again));
    }

    private static Map<String, String> fields(String link, String password, String again) {
        return Map.of("code", link.substring(link.indexOf('=') + 1), "password", password, "again", again);
    }

    private static String link(String answer) {
        return JsonMapper.shared().readTree(answer).path("path").asString();
    }

    private static String post(String path, String body, int status) {
        HttpResponse<String> answer = send(path, body, RunningQuery.token(Role.ADMINISTRATOR));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static HttpResponse<String> send(String path, String body, String token) {
        URI to = service.url("/api/admin/users" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(to).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
