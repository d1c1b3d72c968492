package io.plumbline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks JSON over HTTP to one service, with a bearer token. Whatever is not a 2xx becomes a {@link CommandFailure}
 * that says so in words; a problem detail is shown as it was meant.
 */
public final class StackClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String token;

    /**
     * @param base address of the service, ending in a slash
     * @param token sent with every request
     */
    public StackClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Where a path of the service is. */
    URI address(String path) {
        return base.resolve(path);
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET().build()));
    }

    /** The answer as it comes, with its headers, for files. The caller closes its body. */
    public HttpResponse<InputStream> open(String path) {
        return exchange(request(path).GET().build());
    }

    public JsonNode delete(String path) {
        return json(send(request(path).DELETE().build()));
    }

    /** Posts a value as JSON. */
    public JsonNode post(String path, Object body) {
        return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** Posts a body of any type, streamed; the answer is JSON. */
    public JsonNode post(String path, String contentType, BodyPublisher body) {
        return json(postForStream(path, contentType, body));
    }

    /** Puts a body of any type, streamed; the answer is JSON. */
    public JsonNode put(String path, String contentType, BodyPublisher body) {
        return json(send(request(path).header("Content-Type", contentType).PUT(body).build()));
    }

    /** Posts a body and hands back the answer as it comes, for answers that tell of progress. The caller closes it. */
    public InputStream postForStream(String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).POST(body).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json, application/x-ndjson");
    }

    private InputStream send(HttpRequest request) {
        return exchange(request).body();
    }

    private HttpResponse<InputStream> exchange(HttpRequest request) {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new CommandFailure("Could not reach Plumbline at " + base + " ("
                    + reason(failure) + ").\nIs it running? Start it with: ./plumbline demo", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", interrupted);
        }
        if (response.statusCode() / 100 == 2) {
            return response;
        }
        throw new CommandFailure(refusal(response));
    }

    private static String reason(IOException failure) {
        return failure.getMessage() != null ? failure.getMessage() : failure.getClass().getSimpleName();
    }

    private String refusal(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        return switch (status) {
            case 401 -> "The access token was not accepted by " + base + ".\nA running stack writes a fresh one at each start; elsewhere, name its file with --token";
            case 403 -> "The access token does not allow this at " + base + ".";
            default -> ProblemText.of(status, response.uri(), text(response.body()));
        };
    }

    private static JsonNode json(InputStream body) {
        var text = text(body);
        try {
            return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            throw new CommandFailure("The answer was not JSON: " + text, notJson);
        }
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new CommandFailure("The answer broke off: " + reason(failure), failure);
        }
    }
}
