package io.plumbline.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.Client;
import io.plumbline.command.RunningCommandService;
import io.plumbline.command.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String OTHER_SECRET = "YW5vdGhlciBzZWNyZXQgdGhhdCBub2JvZHkgc2hhcmVzIHdpdGggdXM=";

    private static RunningCommandService service;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void letsNobodyInWithoutAValidToken() {
        Instant soon = Instant.now().plusSeconds(300);
        String secret = RunningCommandService.SECRET;
        unauthenticated(null);
        unauthenticated("nonsense");
        unauthenticated(Tokens.signed(OTHER_SECRET, "plumbline", "administrator", null, soon));
        unauthenticated(Tokens.signed(secret, "somebody-else", "administrator", null, soon));
        unauthenticated(Tokens.signed(secret, "plumbline", "administrator", null, Instant.now().minusSeconds(120)));
        String claims = Tokens.administrator().split("\\.")[1];
        unauthenticated(Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes()) + "."
                + claims + ".");
    }

    private static void unauthenticated(@Nullable String token) {
        var answer = new Client(service.url(), token).post("/candidates", "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aTokenOfAnUnknownRoleMayDoNothing() {
        var client = new Client(service.url(), Tokens.of("emperor", null));
        assertThat(client.post("/candidates", "{}").code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void tellsItsHealthToEverybodyAndNothingElse() {
        for (String path : new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            var answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body().path("status").asString()).isEqualTo("UP");
            assertThat(answer.body().path("components").path("db").path("details").isMissingNode()).isTrue();
        }
        assertThat(get("/actuator/env").status()).isEqualTo(401);
    }

    @Test
    void refusesASecretThatProtectsNothing() {
        assertThatThrownBy(() -> TokenKey.of("c2hvcnQ=")).hasMessageContaining("at least 32");
        assertThatThrownBy(() -> TokenKey.of("not base64!")).hasMessageContaining("base64");
    }

    private static Client.Answer get(String path) {
        return Client.send(HttpRequest.newBuilder(URI.create(service.url() + path)));
    }
}
