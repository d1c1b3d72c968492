package io.plumbline.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.events.CardAnswer;
import io.plumbline.events.Event;
import io.plumbline.events.InterviewerEvent;
import io.plumbline.events.InterviewerId;
import io.plumbline.query.testing.Browser;
import io.plumbline.query.testing.CommandServiceDouble;
import io.plumbline.query.testing.HistoryEvents;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import io.plumbline.query.testing.SimulatedFacts;
import io.plumbline.query.testing.Waiting;
import io.plumbline.query.web.Role;
import io.plumbline.simulation.SimulationSettings;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page over a history, as each role finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"/interviewers/([A-Z2-9]{10})\"");
    private static final Pattern DOWNLOAD = Pattern.compile("href=\"(/figures/[^\"]+)\"");

    private final QueryDatabase database = new QueryDatabase();
    private final ProjectedHistory history = new ProjectedHistory(database);
    private CommandServiceDouble commands;
    private RunningQuery service;
    private Browser lead;
    private Browser analyst;
    private Browser interviewer;
    private String me;

    @BeforeAll
    void start(@TempDir Path folder) {
        HiringFacts facts = SimulatedFacts.of(SimulationSettings.of(700, 4), folder);
        me = facts.scorecards().stringColumn("interviewer").get(0);
        List<Event> events = new ArrayList<>(HistoryEvents.of(facts));
        history.record(events.toArray(Event[]::new));
        database.covered(history.watermark());
        commands = new CommandServiceDouble();
        service = new RunningQuery(database, "--plumbline.command-url=" + commands.url(), "--plumbline.accounts[2].interviewer=" + me);
        lead = Browser.signedIn(service, Role.TALENT_LEAD);
        analyst = Browser.signedIn(service, Role.DATA_ANALYST);
        interviewer = Browser.signedIn(service, Role.INTERVIEWER);
        Waiting.until(() -> lead.get("/").body().contains("As of"));
    }

    @AfterAll
    void stop() {
        service.close();
        commands.close();
    }

    @Test
    void theInterviewersPageAsksWhetherTheyDifferBeforeItOrdersThem() {
        String page = lead.get("/interviewers").body();

        assertThat(page).contains("What differs beyond chance").contains("Severity").contains("Everyone");
        assertThat(page.indexOf("What differs beyond chance")).isLessThan(page.indexOf("Everyone"));
        assertThat(page).contains("As of").contains("Floor: n = 5").doesNotContain("NaN").doesNotContain("null");
    }

    @Test
    void analystsFindPseudonymsAndNoId() {
        String page = analyst.get("/interviewers").body();

        assertThat(page).containsPattern("Interviewer [A-Z2-9]{6}").doesNotContain(">" + me + "<");
        String one = analyst.get("/interviewers/" + firstLink(page)).body();
        assertThat(one).containsPattern("Interviewer [A-Z2-9]{6}").doesNotContain("Deliver the card").doesNotContain("The private card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/interviewers", "/decisions"})
    void everyFigureOfEveryPageCanBeDownloadedAsThePageShowsIt(String path) {
        Matcher found = DOWNLOAD.matcher(lead.get(path).body());
        int files = 0;
        while (found.find()) {
            HttpResponse<String> file = lead.get(found.group(1));
            assertThat(file.statusCode()).as(found.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
            assertThat(file.body()).as(found.group(1)).contains(Long.toString(history.watermark()).length() > 3 ? "" : Long.toString(history.watermark()));
            if (found.group(1).contains(".svg")) {
                assertThat(file.body()).startsWith("<svg xmlns=").endsWith("</svg>\n").contains("As of");
            }
            files++;
        }
        assertThat(files).isGreaterThan(5);
    }

    @Test
    void aSliceIsComputedInTheBackgroundAndThePageSaysSoMeanwhile() {
        String whole = lead.get("/").body();
        Matcher option = Pattern.compile("<option value=\"(role-family:[^\"]+)\"(?! disabled)").matcher(whole);
        assertThat(option.find()).isTrue();
        String address = "/?show=" + URLEncoder.encode(option.group(1), StandardCharsets.UTF_8);

        Waiting.until(() -> lead.get(address).body().contains("covers events to"));

        String page = lead.get(address).body();
        assertThat(page).contains("role family").doesNotContain("How every candidacy stands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?show=team:nobody", "/?show=planet:mars", "/interviewers?show=team%3A"})
    void whatIsNoSliceOrTooSmallIsNotShown(String address) {
        HttpResponse<String> answer = lead.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such part of the history, or it is too small to be shown");
        assertThat(lead.get("/figures/overview/severity.csv?" + address.substring(address.indexOf('?') + 1)).statusCode()).isEqualTo(404);
    }

    @Test
    void aCardIsDeliveredOpenedAndAnsweredByItsOwnerAlone() {
        String code = firstLink(lead.get("/interviewers").body());
        lead.submit("/interviewers/" + code, "/interviewers/" + code + "/card", Map.of());
        assertThat(commands.last()).contains("POST /interviewers/").contains("/cards").contains("talent_lead").contains("\"asOf\"");

        assertThat(interviewer.get("/me").body()).contains("No card has been delivered to you yet");
        history.record(new InterviewerEvent.CalibrationCardDelivered(new InterviewerId(me), "k1", LocalDate.of(2026, 10, 1), 10, Instant.parse("2026-10-02T10:00:00Z")));
        assertThat(interviewer.get("/me").body()).contains("A calibration card is waiting for you").doesNotContain("What you can trust");

        interviewer.submit("/me", "/me/cards/k1/open", Map.of());
        assertThat(commands.last()).contains("POST /interviewers/" + me + "/cards/k1/open").contains("interviewer=" + me);
        history.record(new InterviewerEvent.CalibrationCardOpened(new InterviewerId(me), "k1", Instant.parse("2026-10-03T10:00:00Z")));
        assertThat(interviewer.get("/me").body()).contains("Was this right?");

        interviewer.submit("/me", "/me/cards/k1/answer", Map.of("answer", "disagree", "comment", "I was ill"));
        assertThat(commands.last()).contains("/cards/k1/answer").contains("\"answer\":\"disagree\"").contains("I was ill");
        assertThat(interviewer.submit("/me", "/me/cards/of-somebody-else/open", Map.of()).statusCode()).isEqualTo(404);

        history.record(new InterviewerEvent.CalibrationCardAnswered(new InterviewerId(me), "k1", CardAnswer.DISAGREE, null, Instant.parse("2026-10-04T10:00:00Z")));
        assertThat(interviewer.get("/me").body()).contains("Change the answer");
    }

    @Test
    void aRefusedCommandIsSaidInWords() {
        commands.refuse("UNKNOWN_CANDIDACY", "there is no candidacy c-404");
        HttpResponse<String> answer = lead.submit("/outcomes", "/outcomes", Map.of("candidacy", "c-404", "checkpoint", "12", "reviewedOn", "2026-01-31", "rating", "4"));
        commands.accept();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("There is no candidacy c-404.").contains("value=\"c-404\"");
    }

    @Test
    void anOutcomeIsCheckedAndSent() {
        HttpResponse<String> wrong = lead.submit("/outcomes", "/outcomes", Map.of("candidacy", "no such id", "checkpoint", "12", "reviewedOn", "soon", "rating", "9"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("A rating lies between 1 and 5").contains("Give the day of the review").contains("aria-invalid");

        HttpResponse<String> right = lead.submit("/outcomes", "/outcomes",
                Map.of("candidacy", "c-1", "checkpoint", "6", "reviewedOn", "2026-01-31", "rating", "3,5", "again", "yes"));
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(commands.last()).contains("POST /candidacies/c-1/reviews").contains("\"checkpoint\":6").contains("\"rating\":3.5").contains("\"wouldHireAgain\":true");
    }

    @Test
    void aPageHearsHowFarEventsAndFiguresHaveComeAndNothingElse() {
        assertThat(interviewer.firstEvent("/live")).matches("data:\\{\"position\":\\d+,\"finding\":\\d+}");
    }

    @Test
    void dataHealthSaysWhatIsNotKnownAndWhen() {
        String page = Browser.signedIn(service, Role.RECRUITING_OPERATIONS).get("/data-health").body();

        assertThat(page).contains("How fresh everything is").contains("What waits").contains("hires have an outcome still to come").contains("What imports refused").contains("csv, reviews.csv: unknown candidacy");
        assertThat(page).doesNotContain("everity, ").doesNotContain("/interviewers");
    }

    @Test
    void methodsAreThoseOfTheRepository() {
        String list = interviewer.get("/methods").body();
        assertThat(list).contains("/methods/severity").contains("/methods/false-discovery");
        assertThat(interviewer.get("/methods/severity").body()).contains("<h2>").contains("<table tabindex=").doesNotContain("<script");
        assertThat(interviewer.get("/methods/nothing").statusCode()).isEqualTo(404);
        Matcher method = Pattern.compile("href=\"(/methods/[a-z-]+)\"").matcher(lead.get("/").body() + lead.get("/interviewers").body() + lead.get("/decisions").body());
        while (method.find()) {
            assertThat(interviewer.get(method.group(1)).statusCode()).as(method.group(1)).isEqualTo(200);
        }
    }

    private static String firstLink(String page) {
        Matcher found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
