package io.plumbline.command.web;

import io.plumbline.command.MalformedInput;
import io.plumbline.command.MalformedInput.Wrong;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a request record, and names every field that is wrong with it at once. Whatever Jackson stumbles over is noted
 * and taken out of the document, which is then read again; then what is missing is noted. Fields that are not known are
 * wrong too: a misspelt one would otherwise be lost in silence.
 */
final class BodyReader extends AbstractHttpMessageConverter<Object> {
    /** A rubric with hundreds of questions has a tenth of it. */
    static final int LONGEST = 1 << 20;

    private static final int MOST_NAMED = 100;

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new SimpleModule()
                    .addDeserializer(Instant.class, new TimeText<>(Instant.class, Instant::parse))
                    .addDeserializer(LocalDate.class, new TimeText<>(LocalDate.class, LocalDate::parse)))
            .build();
    private final Validator validator;

    BodyReader(Validator validator) {
        super(MediaType.APPLICATION_JSON);
        this.validator = validator;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord();
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        ObjectNode document = document(message);
        Map<String, String> wrongs = new LinkedHashMap<>();
        @Nullable Object body = read(type, document, wrongs);
        if (body != null) {
            validator.validate(body).stream()
                    .map(missing -> new Wrong(
                            missing.getPropertyPath().toString().replace(".<list element>", ""), missing.getMessage()))
                    .sorted(Comparator.comparing(Wrong::field))
                    .forEach(wrong -> wrongs.putIfAbsent(wrong.field(), wrong.message()));
        }
        if (!wrongs.isEmpty()) {
            throw new MalformedInput(wrongs.entrySet().stream()
                    .map(each -> new Wrong(each.getKey(), each.getValue()))
                    .toList());
        }
        return body;
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) {
        throw new UnsupportedOperationException("this one reads");
    }

    private ObjectNode document(HttpInputMessage message) throws IOException {
        byte[] bytes = message.getBody().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BodyTooLarge(LONGEST);
        }
        JsonNode document;
        try {
            document = json.readTree(bytes);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new MalformedJson(at == null
                    ? "the body is no JSON that could be a command"
                    : "the body is no JSON: see line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        if (!(document instanceof ObjectNode object)) {
            throw new MalformedJson("the body must be a JSON object");
        }
        return object;
    }

    private @Nullable Object read(
            Class<?> type, ObjectNode document, Map<String, String> wrongs) {
        while (wrongs.size() < MOST_NAMED) {
            try {
                return json.treeToValue(document, type);
            } catch (DatabindException e) {
                List<JacksonException.Reference> path = e.getPath();
                boolean first = wrongs.putIfAbsent(FieldPath.of(path), WrongField.message(e)) == null;
                if (!first || !FieldPath.remove(document, path)) {
                    return null;
                }
            }
        }
        return null;
    }
}
