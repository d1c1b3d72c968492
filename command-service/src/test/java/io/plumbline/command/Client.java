package io.plumbline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a running command service, as the query service and the command line do. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param body an empty object when the answer has no body */
    public record Answer(int status, String contentType, JsonNode body) {
        public String code() {
            return body.path("code").asString("");
        }

        public List<String> wrongFields() {
            var fields = new ArrayList<String>();
            body.path("errors").forEach(error -> fields.add(error.path("field").asString()));
            return fields;
        }
    }

    private final String url;
    private final @Nullable String token;

    public Client(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    public Answer post(String path, String body) {
        return post(path, body, null);
    }

    public Answer post(String path, String body, @Nullable String commandId) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(commandId == null ? request : request.header("Idempotency-Key", commandId));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    JsonMapper.shared().readTree(text.isEmpty() ? "{}" : text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
