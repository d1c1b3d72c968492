package io.plumbline.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.query.testing.Browser;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Every role at every place, over HTTP, and what a door says to whoever has no key. */
class AccessTest {
    private static final Map<Place, String> ADDRESSES = Map.ofEntries(Map.entry(Place.HOME, "/"), Map.entry(Place.OVERVIEW_API, "/api/findings/overview"),
            Map.entry(Place.INTERVIEWERS, "/interviewers"), Map.entry(Place.INTERVIEWER_PAGE, "/interviewers/ABCDEFGHJK"),
            Map.entry(Place.DELIVER_CARD, "/interviewers/ABCDEFGHJK/card"), Map.entry(Place.DECISIONS, "/decisions"),
            Map.entry(Place.FIGURES, "/figures/overview/severity.csv"), Map.entry(Place.DATA_HEALTH, "/data-health"), Map.entry(Place.MY_CARD, "/me"),
            Map.entry(Place.OPEN_CARD, "/me/cards/c1/open"), Map.entry(Place.ANSWER_CARD, "/me/cards/c1/answer"),
            Map.entry(Place.OUTCOME_FORM, "/outcomes"), Map.entry(Place.ENTER_OUTCOME, "/outcomes"), Map.entry(Place.METHODS, "/methods"),
            Map.entry(Place.METHOD, "/methods/severity"), Map.entry(Place.LIVE, "/live"), Map.entry(Place.STATUS_API, "/api/status"),
            Map.entry(Place.EXPORTS, "/exports/decisions"), Map.entry(Place.ADMINISTRATION_API, "/api/admin/nothing-here"));
    private static RunningQuery service;
    private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

    @BeforeAll
    static void start() {
        service = new RunningQuery(new QueryDatabase());
        for (Role role : Role.values()) {
            BROWSERS.put(role, Browser.signedIn(service, role));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Role role : Role.values()) {
                if (place.pattern() != null) {
                    cells.add(Arguments.of(place, role));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theTableHolds(Place place, Role role) {
        String address = ADDRESSES.get(place);
        boolean api = address.startsWith("/api/");
        Browser browser = BROWSERS.get(role);
        if (place == Place.LIVE) {
            assertThat(browser.begin(address)).isEqualTo(place.allows(role) ? 200 : 403);
            return;
        }
        HttpResponse<String> answer = api ? new Browser(service).api(address, RunningQuery.token(role))
                : HttpMethod.POST.equals(place.method()) ? browser.submit("/methods", address, Map.of())
                : browser.get(address);

        if (place.allows(role)) {
            assertThat(answer.statusCode()).isNotIn(401, 403);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).containsAnyOf("NOT_ALLOWED", "Your role does not see this page");
        }
    }

    @Test
    void everyPlaceWithAnAddressIsTried() {
        assertThat(ADDRESSES.keySet()).containsExactlyInAnyOrderElementsOf(
                Stream.of(Place.values()).filter(place -> place.pattern() != null).toList());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMaySeeFiguresFindsThemAtHome(Role role) {
        HttpResponse<String> answer = BROWSERS.get(role).get("/");
        String home = answer.statusCode() == 302 ? BROWSERS.get(role).follow(answer).body() : answer.body();

        assertThat(home).contains(role.title()).contains("Sign out");
        if (Place.OVERVIEW_FIGURES.allows(role)) {
            assertThat(home).contains("Nothing has been recorded yet");
        } else {
            assertThat(home).doesNotContain("Nothing has been recorded yet").contains(role == Role.INTERVIEWER ? "Your card" : "No event has arrived yet");
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToOrRefused() {
        HttpResponse<String> page = new Browser(service).get("/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));

        HttpResponse<String> api = new Browser(service).get("/api/status");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(api.body()).contains("NOT_SIGNED_IN");
    }

    @Test
    void aSessionIsNoKeyToTheApiAndATokenNoneToPages() {
        assertThat(BROWSERS.get(Role.ADMINISTRATOR).get("/api/status").statusCode()).isEqualTo(401);
        assertThat(new Browser(service).api("/", RunningQuery.token(Role.ADMINISTRATOR)).statusCode()).isEqualTo(302);
    }

    @Test
    void filesAreOpenedByASessionAndByAToken() {
        assertThat(BROWSERS.get(Role.DATA_ANALYST).get("/exports").statusCode()).isEqualTo(200);
        assertThat(new Browser(service).api("/exports", RunningQuery.token(Role.DATA_ANALYST)).statusCode()).isEqualTo(200);
        assertThat(new Browser(service).api("/exports", RunningQuery.token(Role.TALENT_LEAD)).statusCode()).isEqualTo(403);
        assertThat(new Browser(service).get("/exports").statusCode()).isEqualTo(401);
    }

    @Test
    void tokensOfOthersOrFromThePastAreRefused() {
        byte[] other = "another secret that is also long enough to sign".getBytes(StandardCharsets.US_ASCII);
        byte[] ours = "a secret that only these tests share, long enough".getBytes(StandardCharsets.US_ASCII);
        Instant later = Instant.now().plusSeconds(600);
        Browser browser = new Browser(service);

        assertThat(browser.api("/api/status", RunningQuery.token(ours, "plumbline", later, Role.ADMINISTRATOR)).statusCode()).isEqualTo(200);
        assertThat(browser.api("/api/status", RunningQuery.token(other, "plumbline", later, Role.ADMINISTRATOR)).statusCode()).isEqualTo(401);
        assertThat(browser.api("/api/status", RunningQuery.token(ours, "somebody", later, Role.ADMINISTRATOR)).statusCode()).isEqualTo(401);
        assertThat(browser.api("/api/status", RunningQuery.token(ours, "plumbline", Instant.now().minusSeconds(600), Role.ADMINISTRATOR)).statusCode())
                .isEqualTo(401);
        assertThat(browser.api("/api/status", RunningQuery.token()).statusCode()).isEqualTo(403);
    }

    @Test
    void healthIsForEverybody() {
        assertThat(new Browser(service).get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(BROWSERS.get(Role.ADMINISTRATOR).get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void errorsAreInTheSameLookOrProblemDetails() {
        HttpResponse<String> page = BROWSERS.get(Role.TALENT_LEAD).get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no page at this address").contains("plumbline-");

        HttpResponse<String> api = new Browser(service).api("/api/admin/nowhere", RunningQuery.token(Role.ADMINISTRATOR));
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(api.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (HttpResponse<String> answer : List.of(new Browser(service).get("/sign-in"), BROWSERS.get(Role.TALENT_LEAD).get("/"),
                BROWSERS.get(Role.TALENT_LEAD).get("/nowhere"), new Browser(service).get("/api/status"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                    assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'").doesNotContain("unsafe"));
            assertThat(answer.headers().map()).containsKeys("x-content-type-options", "referrer-policy", "permissions-policy", "x-frame-options");
            assertThat(answer.body()).doesNotContain(" style=").doesNotContainPattern("<script(?! src=\"/assets/)");
        }
    }

    @Test
    void styleSheetsAreKeptForAYearUnderANameOfTheirContent() {
        String page = new Browser(service).get("/sign-in").body();
        String sheet = page.replaceAll("(?s).*href=\"(/assets/plumbline-[0-9a-f]{32}\\.css)\".*", "$1");

        HttpResponse<String> answer = new Browser(service).get(sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public");
    }
}
