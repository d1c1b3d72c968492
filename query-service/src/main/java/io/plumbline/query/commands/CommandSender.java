package io.plumbline.query.commands;

import io.plumbline.query.feed.StreamProgress;
import io.plumbline.query.web.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a form to the command service and waits, up to two seconds, until its effect can be seen. */
@Component
public final class CommandSender {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final String AWAY = "The command service cannot be reached. Nothing was recorded; try again.";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI service;
    private final UserTokens tokens;
    private final StreamProgress progress;

    CommandSender(@Value("${plumbline.command-url}") URI service, UserTokens tokens, StreamProgress progress) {
        this.service = service;
        this.tokens = tokens;
        this.progress = progress;
    }

    /**
     * @param path from the command service's root, without a slash before it
     * @param body by field; nulls are left out
     */
    public Sent post(Viewer viewer, String path, Map<String, Object> body) {
        HttpRequest request = request(viewer, path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode json = JsonMapper.shared().readTree(answer.body());
            return answer.statusCode() / 100 == 2
                    ? new Sent.Recorded(progress.await(json.path("stream").asString(""), json.path("sequence").asLong(0), WAIT))
                    : new Sent.Refused(json.path("code").asString("UNKNOWN"), sentence(json));
        } catch (IOException | JacksonException e) {
            LOG.warn("The command service did not answer {}: {}", path, e.toString());
            return new Sent.Refused("UNAVAILABLE", AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sent.Refused("UNAVAILABLE", AWAY);
        }
    }

    /** What the command service answers to a question; empty when it does not. */
    public Optional<JsonNode> get(Viewer viewer, String path) {
        try {
            HttpResponse<String> answer = http.send(request(viewer, path).GET().build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JsonMapper.shared().readTree(answer.body())) : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("The command service did not answer {}: {}", path, e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(Viewer viewer, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + tokens.of(viewer));
    }

    private static String sentence(JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("detail").asString("The command service refused it."));
        problem.path("errors").forEach(each -> text.append(": ").append(each.path("field").asString("")).append(' ')
                .append(each.path("message").asString(each.path("reason").asString(""))));
        String words = text.toString();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }
}
