package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every other page in real Chromium: read on any screen, filtered, downloaded; a card delivered, opened and answered. */
@ExtendWith(DemoStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {

    private static final double PATIENCE = 60_000;

    private final Demo demo;
    private final Chromium chromium = Chromium.launch();

    PagesBrowserTest(Demo demo) {
        this.demo = demo;
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "talent-lead, interviewers, LIGHT, 1280", "talent-lead, interviewers, DARK, 390", "data-analyst, interviewers, LIGHT, 320",
        "talent-lead, decisions, LIGHT, 1280", "talent-lead, decisions, DARK, 390", "talent-lead, decisions, LIGHT, 320",
        "recruiting-operations, data-health, LIGHT, 1280", "recruiting-operations, data-health, DARK, 320",
        "recruiting-operations, outcomes, LIGHT, 1280", "recruiting-operations, outcomes, DARK, 320",
        "interviewer, methods, LIGHT, 1280", "interviewer, methods/severity, DARK, 320",
    })
    void isReadOnEveryScreenWithoutABarrier(String who, String path, ColorScheme scheme, int width) throws Exception {
        try (var visitor = visit(who, scheme, width)) {
            go(visitor, path);
            visitor.shoot(path.replace('/', '-') + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            assertSound(visitor);
        }
    }

    @Test
    void oneInterviewersPageLeadsToTheCardThatOnlyTheyOpenAndAnswer() throws Exception {
        try (var lead = visit("talent-lead", ColorScheme.LIGHT, 1280); var mine = visit("interviewer", ColorScheme.LIGHT, 1280)) {
            assertThat(mine.page().textContent("h1")).contains("No card has been delivered to you yet");
            var link = linkOfTheInterviewer(lead);
            lead.page().navigate(link);
            lead.page().waitForSelector("h1");
            lead.shoot("interviewer-light-1280");
            assertSound(lead);
            lead.page().click("text=Deliver the card");
            lead.page().waitForSelector("text=The card is delivered");
            assertThat(lead.page().textContent("main")).contains("not opened yet");

            go(mine, "me");
            mine.page().click("text=Open your card");
            mine.page().waitForSelector("text=What you can trust");
            mine.shoot("card-light-1280");
            assertSound(mine);
            mine.page().check("input[value=agree]");
            mine.page().fill("textarea", "It says what I thought.");
            mine.page().click("form:has(textarea) button");
            mine.page().waitForSelector("text=Thank you");
            assertThat(mine.page().isChecked("input[value=agree]")).isTrue();
            assertThat(mine.page().inputValue("textarea")).isEqualTo("It says what I thought.");

            lead.page().reload();
            assertThat(lead.page().textContent("main")).contains("opened and answered").doesNotContain("It says what I thought.");
        }
        try (var phone = visit("interviewer", ColorScheme.DARK, 320)) {
            phone.page().waitForSelector("text=What you can trust");
            phone.shoot("card-dark-320");
            assertSound(phone);
        }
    }

    @Test
    void aFilterIsInTheAddressAndItsFiguresComeWithoutAReload() throws Exception {
        try (var visitor = visit("talent-lead", ColorScheme.LIGHT, 1280)) {
            var page = visitor.page();
            var value = String.valueOf(page.evaluate("document.querySelector('optgroup[label=\"Role family\"] option:not([disabled])').value"));
            page.selectOption("select[name=show]", value);
            page.click(".filter button");
            page.waitForURL(address -> address.contains("show=role-family"));
            page.waitForSelector("main figure", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
            visitor.shoot("overview-role-family");
            assertSound(visitor);
        }
    }

    @Test
    void everyKindOfFileIsHandedOut() throws Exception {
        try (var visitor = visit("data-analyst", ColorScheme.LIGHT, 1280)) {
            go(visitor, "decisions");
            for (var kind : new String[] {"svg", "csv", "json"}) {
                var download = visitor.page().waitForDownload(() -> visitor.page().click("#missed a[href$='." + kind + "']"));
                var text = Files.readString(download.path());
                assertThat(text).contains("strong candidates");
                assertThat(download.suggestedFilename()).isEqualTo("missed." + kind);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"interviewers", "decisions"})
    void isSoundOnPaperAndInTheReadersOwnColours(String path) throws Exception {
        try (var visitor = visit("talent-lead", ColorScheme.DARK, 1280)) {
            go(visitor, path);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.shoot(path + "-forced-colours");
            assertThat(visitor.barriers()).isEmpty();
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
            visitor.shoot(path + "-print");
            assertThat(visitor.page().isVisible(".foot .links")).isFalse();
            assertThat(visitor.page().isVisible("main figure svg")).isTrue();
        }
    }

    /** The page of whoever signs in as the interviewer: the first of the export. */
    private String linkOfTheInterviewer(SignedIn lead) throws Exception {
        var user = demoInterviewer();
        go(lead, "interviewers");
        return lead.page().url().replaceAll("/interviewers.*", "")
                + lead.page().locator(".roster tbody th a", new Page.LocatorOptions().setHasText(user)).first().getAttribute("href");
    }

    /** The name of the first interviewer of the first scorecard in the export. */
    private String demoInterviewer() throws Exception {
        var mapper = JsonMapper.shared();
        var cards = mapper.readTree(demo.history().resolve("scorecards.json").toFile());
        return cards.get(0).path("interviewer").path("name").asString("");
    }

    private static void assertSound(SignedIn visitor) {
        assertThat(visitor.overhang()).as("wider than the window").isZero();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.barriers()).isEmpty();
    }

    private void go(SignedIn visitor, String path) throws Exception {
        visitor.page().navigate(demo.running().url().resolve(path).toString());
        visitor.page().waitForSelector("main h1");
    }

    private SignedIn visit(String who, ColorScheme scheme, int width) throws Exception {
        return SignedIn.as(chromium.browser(), demo, who, scheme, width);
    }
}
