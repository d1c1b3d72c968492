package io.plumbline.analytics.estimate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data cannot give the figure.
 *
 * @param reason stable, for programs
 * @param message one plain sentence, for people
 */
public record NotEstimable<T>(Reason reason, String message) implements Estimate<T> {

    @JsonValue
    Map<String, Map<String, String>> json() {
        Map<String, String> why = new LinkedHashMap<>();
        why.put("reason", reason.name());
        why.put("message", message);
        return Map.of("notEstimable", why);
    }
}
