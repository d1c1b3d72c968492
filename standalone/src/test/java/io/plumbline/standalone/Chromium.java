package io.plumbline.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The system's own Chromium, without a window. Missing, it fails the test: a page nobody looked at is not tested. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static Chromium launch() {
        var program = program();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage"))));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path program() {
        var given = System.getenv("PLUMBLINE_CHROMIUM");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Chromium is missing. Install it with: ./plumbline test --install-browser"));
    }
}
