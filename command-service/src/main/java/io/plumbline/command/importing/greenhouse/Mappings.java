package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.FileRefused;
import io.plumbline.events.MalformedValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads mapping files, strictly: a key that nobody knows is a slip, and would silently change nothing. */
final class Mappings {
    static final String FILE = "mapping.yml";

    private static final Set<String> NAMES = Set.of(FILE, "mapping.yaml", "mapping.json");
    private static final int LARGEST = 1_000_000;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Mappings() {}

    static boolean isCalled(String file) {
        return NAMES.contains(file);
    }

    /** The text of a mapping file that has been read and understood. */
    static String text(String file, InputStream bytes) throws IOException {
        byte[] all = bytes.readNBytes(LARGEST + 1);
        if (all.length > LARGEST) {
            throw new FileRefused("MALFORMED_MAPPING", file, 0, null, "A mapping of more than a million bytes is none.");
        }
        String text = decoded(file, all);
        read(file, text);
        return text;
    }

    /**
     * @param text absent: no mapping, so the defaults
     * @throws FileRefused with the line and the key
     */
    static Mapping read(String file, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Mapping.NONE;
        }
        try {
            ObjectMapper mapper = text.stripLeading().startsWith("{") ? JSON : YAML;
            JsonNode tree = mapper.readTree(text);
            return tree.isMissingNode() || tree.isNull() ? Mapping.NONE : mapper.readValue(text, Mapping.class);
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds() == null ? "" : e.getKnownPropertyIds().stream()
                    .map(Object::toString).sorted().collect(Collectors.joining(", "));
            throw refused(file, e, e.getPropertyName(), "\"" + Fields.shown(e.getPropertyName()) + "\" is no key that belongs here. Known are: " + known + ".");
        } catch (JacksonException e) {
            if (cause(e) instanceof MalformedValueException malformed) {
                throw refused(file, e, malformed.field(), malformed.getMessage());
            }
            String message = e.getOriginalMessage();
            throw refused(file, e, field(e), "It cannot be read as a mapping: " + Fields.shown(message == null ? "" : message.lines().findFirst().orElse("")));
        }
    }

    private static @Nullable Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof MalformedValueException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static @Nullable String field(JacksonException e) {
        return e instanceof DatabindException && !e.getPath().isEmpty()
                ? e.getPath().getLast().getPropertyName()
                : null;
    }

    private static FileRefused refused(String file, JacksonException e, @Nullable String field, String message) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new FileRefused("MALFORMED_MAPPING", file, line, field, (line == 0 ? "" : "Line " + line + ": ") + message);
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileRefused("NOT_UTF8", file, 0, null, "The bytes are no UTF-8. Save the file as UTF-8.");
        }
    }
}
