package io.plumbline.analytics.decision;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads an outcome policy that replaces the default; every field must be there, and no other. */
public final class OutcomePolicyJson {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private OutcomePolicyJson() { }

    /**
     * @param json such as {@code {"name":"strict","version":2,"horizonMonths":12,"goodFrom":3.5,"dismissalIsBad":true}}
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static OutcomePolicy read(String json) {
        try {
            return STRICT.readValue(json, OutcomePolicy.class);
        } catch (JacksonException malformed) {
            Throwable cause = malformed.getCause() instanceof IllegalArgumentException refused ? refused : malformed;
            String reason = cause instanceof JacksonException parse ? parse.getOriginalMessage() : cause.getMessage();
            throw new IllegalArgumentException(reason, malformed);
        }
    }
}
