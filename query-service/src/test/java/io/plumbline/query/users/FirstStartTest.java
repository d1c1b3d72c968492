package io.plumbline.query.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.query.testing.Browser;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/set-up\\?code=\\S+)");
    private static final Map<String, String> CHOICE = Map.of("username", "grace", "password", "a sentence of my own", "again", "a sentence of my own");

    @Test
    void whoeverReadsTheLogSetsUpTheFirstAdministrator(CapturedOutput log) {
        QueryDatabase database = new QueryDatabase();
        try (var service = RunningQuery.withoutAccounts(database)) {
            String link = link(log);
            Browser browser = new Browser(service);
            assertThat(browser.get(link).body()).contains("Set up the first administrator");
            assertThat(browser.submit(link, "/set-up", with(link, Map.of("username", "g r", "password", "a sentence of my own", "again", "a sentence of my own"))).body())
                    .contains("A name has 1 to 100 letters").contains("name=\"password\"");

            assertThat(browser.submit(link, "/set-up", with(link, CHOICE)).statusCode()).isEqualTo(302);

            browser.signIn("grace", "a sentence of my own");
            assertThat(browser.get("/").body()).contains("grace").contains("Administrator");
            assertThat(new Browser(service).get(link).body()).contains("This link works no more");
        }
    }

    @Test
    void ofSeveralLinksOnlyOneMakesAnAdministrator(CapturedOutput log) {
        QueryDatabase database = new QueryDatabase();
        try (var one = RunningQuery.withoutAccounts(database)) {
            String first = link(log);
            try (var other = RunningQuery.withoutAccounts(database, "--plumbline.public-url=https://plumbline.example/")) {
                assertThat(log.getAll()).contains("https://plumbline.example/set-up?code=");
                assertThat(new Browser(one).submit(first, "/set-up", with(first, CHOICE)).statusCode()).isEqualTo(302);
                String second = log.getAll().replaceAll("(?s).*https://plumbline.example(/set-up\\?code=\\S+).*", "$1");
                assertThat(new Browser(other).get(second).body()).contains("This link works no more");
            }
        }
        assertThat(database.rows("query.account")).hasSize(1);
    }

    @Test
    void withAccountsNothingIsPrinted(CapturedOutput log) {
        try (var service = new RunningQuery(new QueryDatabase())) {
            assertThat(new Browser(service).get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(log.getAll()).doesNotContain("/set-up");
        }
    }

    private static Map<String, String> with(String link, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("code", link.substring(link.indexOf('=') + 1));
        return all;
    }

    private static String link(CapturedOutput log) {
        Matcher found = LINK.matcher(log.getAll());
        assertThat(found.find()).as(log.getAll()).isTrue();
        return found.group(1);
    }
}
