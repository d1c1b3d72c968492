package io.plumbline.query.testing;

import io.plumbline.query.web.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does: keeps cookies, fills forms, and does not follow redirects unless told to. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningQuery service;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Browser(RunningQuery service) {
        this.service = service;
    }

    public static Browser signedIn(RunningQuery service, Role role) {
        Browser browser = new Browser(service);
        browser.signIn(role.word(), RunningQuery.PASSWORD);
        return browser;
    }

    public HttpResponse<String> signIn(String username, String password) {
        return submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    /** Opens a page and sends its form. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
        return post(action, fields.entrySet().stream().map(each -> each.getKey() + "=" + encoded(each.getValue())).collect(Collectors.joining("&")) + csrf);
    }

    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(service.url(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(service.url(path)).header("Accept", "text/html,*/*;q=0.8").build());
    }

    /** Follows one redirect. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        URI to = service.url("/").resolve(answer.headers().firstValue("Location").orElseThrow());
        return send(HttpRequest.newBuilder(to).build());
    }

    /** The status of an answer that does not end, and which is left in the middle. */
    public int begin(String path) {
        try {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The data of the first event that a page would hear. */
    public String firstEvent(String path) {
        try {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofInputStream());
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return lines.lines().filter(line -> line.startsWith("data:")).findFirst().orElse("");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> api(String path, String token) {
        return send(HttpRequest.newBuilder(service.url(path)).header("Authorization", "Bearer " + token).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
