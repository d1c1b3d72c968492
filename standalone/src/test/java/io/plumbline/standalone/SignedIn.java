package io.plumbline.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** Somebody at the page in a browser, and everything the browser complained of meanwhile. */
record SignedIn(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/shots");

    static SignedIn as(Browser browser, Demo demo, String username, ColorScheme scheme, int width) throws Exception {
        return as(browser, demo.running().url(), username, demo.passwordOf(username), scheme, width);
    }

    static SignedIn as(Browser browser, URI url, String username, String password, ColorScheme scheme, int width) {
        var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
        var page = context.newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> {
            // A page that is left hangs up on what it still loads, and on the events it listened to.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add("failed: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
        page.navigate(url.toString());
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.click("form:has(input[name=username]) button");
        page.waitForURL(address -> !address.contains("sign-in"));
        return new SignedIn(context, page, complaints);
    }

    /** What axe finds against WCAG 2.2 A and AA, one line a rule. */
    List<String> barriers() {
        return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                .getViolations().stream().map(SignedIn::line).toList();
    }

    /** Pixels by which the page is wider than the window; 0 means that nobody has to scroll sideways. */
    int overhang() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Keeps a picture for people to look at. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getTarget().toString()).toList();
    }
}
