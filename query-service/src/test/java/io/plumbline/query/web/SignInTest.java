package io.plumbline.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.query.testing.Browser;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
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
    void forgetFailures() {
        DATABASE.execute("delete from query.sign_in_failure");
    }

    @Test
    void passwordsAreKeptAsHashesAndGivenAgainStayTheSame() {
        assertThat(DATABASE.rows("query.account")).hasSize(5)
                .allSatisfy(row -> assertThat(row).contains("{bcrypt}").doesNotContain(RunningQuery.PASSWORD));
    }

    @Test
    void signsInAndOut() {
        Browser browser = new Browser(service);
        HttpResponse<String> in = browser.signIn("talent_lead", RunningQuery.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("plumbline=").contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        HttpResponse<String> out = browser.submit("/", "/sign-out", Map.of());
        assertThat(browser.follow(out).body()).contains("You are signed out.");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        Browser browser = new Browser(service);
        String wrong = browser.follow(browser.signIn("talent_lead", "wrong")).body();
        String unknown = browser.follow(browser.signIn("nobody", "wrong")).body();

        assertThat(wrong).contains("Name and password do not go together.");
        assertThat(unknown).contains("Name and password do not go together.");
    }

    @Test
    void theSixthAttemptHasToWaitAlsoWithTheRightPassword() {
        Browser browser = new Browser(service);
        for (int i = 0; i < SignInAttempts.OF_A_NAME; i++) {
            browser.signIn("talent_lead", "wrong");
        }

        assertThat(browser.follow(browser.signIn("talent_lead", RunningQuery.PASSWORD)).body()).contains("Too many failed attempts. Try again in 15 minutes.");
        assertThat(browser.signIn("data_analyst", RunningQuery.PASSWORD).headers().firstValue("Location").orElseThrow()).doesNotContain("wait");

        DATABASE.execute("update query.sign_in_failure set failed_at = failed_at - interval '16 minutes'");
        assertThat(browser.signIn("talent_lead", RunningQuery.PASSWORD).headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    @Test
    void aRightPasswordForgetsTheFailures() {
        Browser browser = new Browser(service);
        browser.signIn("talent_lead", "wrong");
        browser.signIn("talent_lead", RunningQuery.PASSWORD);

        assertThat(DATABASE.rows("query.sign_in_failure")).isEmpty();
    }

    @Test
    void aFormOfSomebodyElseIsNotTaken() {
        Browser browser = new Browser(service);
        HttpResponse<String> forged = browser.post("/sign-in", "username=talent_lead&password=" + RunningQuery.PASSWORD.replace(' ', '+'));

        assertThat(browser.follow(forged).body()).contains("The form had been open for too long.");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whatTheAddressSaysIsNotPutOnThePage() {
        assertThat(new Browser(service).get("/sign-in?wait=%3Cscript%3E").body()).contains("Try again in 15 minutes").doesNotContain("<script");
        assertThat(new Browser(service).get("/sign-in?wait=99").body()).contains("Try again in 15 minutes");
    }
}
