package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;

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
import org.junit.jupiter.params.provider.ValueSource;

/** The overview in real Chromium, as those see it who may, on any screen. */
@ExtendWith(DemoStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPageTest {

    private static final Pattern INTERVAL = Pattern.compile("\\d+(\\.\\d+)?\\s*%?\\s*(to|–)\\s*\\d+(\\.\\d+)?\\s*%");

    private static final String CONTROLS = """
            [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
                .filter(control => control.checkVisibility() && !control.disabled && control.tabIndex >= 0)""";
    private static final String FOCUS_IS_SEEN = """
            (() => {
              const on = document.activeElement;
              if (on === document.body || on === document.documentElement) return true;
              const s = getComputedStyle(on);
              return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
            })()""";

    private static final String BRIGHTEST_TEXT = """
            Math.max(...[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && e.textContent.trim())
                .map(e => { const [r, g, b] = getComputedStyle(e).color.match(/\\d+/g).map(Number); return (r + g + b) / 3 }))""";

    private final Demo demo;
    private final Chromium chromium = Chromium.launch();

    OverviewPageTest(Demo demo) {
        this.demo = demo;
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 768", "LIGHT, 390", "DARK, 390", "LIGHT, 320"})
    void showsItsFiguresOnEveryScreenWithoutABarrier(ColorScheme scheme, int width) throws Exception {
        try (var visitor = visit("talent-lead", scheme, width)) {
            visitor.page().waitForSelector("main figure svg");
            visitor.shoot("overview-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            assertThat(visitor.page().textContent("main")).contains("hires").containsPattern(INTERVAL);
            assertThat(visitor.overhang()).as("wider than the window").isZero();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void keepsItsMarksApartWhereTheReaderChoosesTheColours() throws Exception {
        try (var visitor = visit("talent-lead", ColorScheme.LIGHT, 1280)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.page().waitForSelector("main figure svg");
            visitor.shoot("overview-forced-colours");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.page().evaluate(
                    "[...document.querySelectorAll('main figure svg text')].every(text => getComputedStyle(text).stroke === 'none')"))
                    .as("letters without a rim of their own colour").isEqualTo(true);
        }
    }

    @Test
    void printsWithoutWhatOnlyAScreenCanUse() throws Exception {
        try (var visitor = visit("talent-lead", ColorScheme.DARK, 1280)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.shoot("overview-print");
            assertThat(visitor.page().isVisible("header form button")).as("the sign-out button").isFalse();
            assertThat(visitor.page().isVisible("main figure svg")).isTrue();
            assertThat(visitor.page().evaluate("getComputedStyle(document.body).backgroundColor")).as("paper")
                    .isIn("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)");
            assertThat(((Number) visitor.page().evaluate(BRIGHTEST_TEXT)).intValue()).as("ink on white paper, in dark too").isLessThan(128);
        }
    }

    @Test
    void isReadAndUsedByKeyboardAlone() throws Exception {
        try (var visitor = visit("talent-lead", ColorScheme.LIGHT, 1280)) {
            var page = visitor.page();
            int controls = ((Number) page.evaluate(CONTROLS + ".length")).intValue();
            assertThat(controls).isGreaterThan(3);
            var reached = new LinkedHashSet<Object>();
            for (int press = 0; press < controls + 5; press++) {
                page.keyboard().press("Tab");
                reached.add(page.evaluate(CONTROLS + ".indexOf(document.activeElement)"));
                assertThat(page.evaluate(FOCUS_IS_SEEN)).as("focus number %d is seen", press).isEqualTo(true);
            }
            reached.remove(-1);
            assertThat(reached).hasSize(controls);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"talent-lead", "administrator", "data-analyst", "recruiting-operations", "interviewer"})
    void whoeverSignsInArrivesSomewhereWithoutAComplaint(String who) throws Exception {
        try (var visitor = visit(who, ColorScheme.LIGHT, 1280)) {
            visitor.page().waitForSelector("main h1");
            visitor.shoot("home-" + who);
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    private SignedIn visit(String who, ColorScheme scheme, int width) throws Exception {
        return SignedIn.as(chromium.browser(), demo, who, scheme, width);
    }
}
