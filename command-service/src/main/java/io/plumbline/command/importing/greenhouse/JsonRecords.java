package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of one JSON array, one at a time, whatever its length. What is no JSON, no UTF-8, or of a size or depth
 * that no export has, refuses the file; a record that is JSON but no record is a fault of that record alone.
 */
final class JsonRecords implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build());

    private final String file;
    private final Set<String> fields;
    private final JsonParser parser;
    private long number;

    /** @param fields the ones to read of each record */
    JsonRecords(String file, Set<String> fields, InputStream bytes) {
        this.file = file;
        this.fields = fields;
        this.parser = guarded(() -> JSON.createParser(text(bytes)));
        if (guarded(parser::nextToken) != JsonToken.START_ARRAY) {
            throw refused("NO_ARRAY", "It holds no JSON array of records. Each file of an export is one array: [{…}, {…}].", null);
        }
    }

    /**
     * @param number from 1
     * @param fields those that were asked for and are there; empty where there is a fault
     * @param fault why it is no record
     */
    record Element(long number, ObjectNode fields, @Nullable Fault fault) {}

    /** The next record, or null after the last. */
    @Nullable Element next() {
        JsonToken token = guarded(parser::nextToken);
        if (token == JsonToken.END_ARRAY) {
            if (guarded(parser::nextToken) != null) {
                throw refused("MALFORMED_JSON", "Something follows the end of the array.", null);
            }
            return null;
        }
        number++;
        JsonRecord record = new JsonRecord(parser, fields);
        ObjectNode read = guarded(record::read);
        return new Element(number, record.fault() == null ? read : JSON.createObjectNode(), record.fault());
    }

    @Override
    public void close() {
        guarded(() -> {
            parser.close();
            return null;
        });
    }

    private <T extends @Nullable Object> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (StreamConstraintsException e) {
            throw refused("BEYOND_ALL_BOUNDS",
                    "A text is longer than a million characters, or values are nested more than " + DEEPEST
                            + " deep. No export holds such a thing.", e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw refused("NOT_UTF8", "The bytes are no UTF-8. Save the file as UTF-8.", e);
            }
            throw refused("MALFORMED_JSON", "It is no JSON, or was cut off.", e);
        }
    }

    private FileRefused refused(String code, String message, @Nullable JacksonException at) {
        var place = at == null ? null : at.getLocation();
        String where = place == null || place.getLineNr() < 1 ? "" : " Line " + place.getLineNr() + ", column " + place.getColumnNr() + ".";
        return new FileRefused(code, file, number, null,
                message + where + (number == 0 ? "" : " Record " + number + " is the last that was begun."));
    }

    /** Strict, and past a byte order mark. */
    private static Reader text(InputStream bytes) {
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            int first = text.read();
            if (first >= 0 && first != '\uFEFF') {
                text.unread(first);
            }
            return text;
        } catch (IOException e) {
            throw tools.jackson.core.exc.JacksonIOException.construct(e);
        }
    }
}
