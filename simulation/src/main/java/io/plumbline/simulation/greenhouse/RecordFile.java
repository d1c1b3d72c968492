package io.plumbline.simulation.greenhouse;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One JSON array, written record by record, a line each. */
final class RecordFile implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final BufferedWriter file;
    private long records;

    RecordFile(Path path) throws IOException {
        file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        file.write("[");
    }

    /** The record's fields, to be spoilt. */
    static ObjectNode fields(Record clean) {
        return JSON.valueToTree(clean);
    }

    void add(Record harvest) {
        line(JSON.writeValueAsString(harvest));
    }

    void add(JsonNode harvest) {
        line(JSON.writeValueAsString(harvest));
    }

    long records() {
        return records;
    }

    private void line(String json) {
        try {
            file.write(records++ == 0 ? "\n" : ",\n");
            file.write(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        file.write("\n]\n");
        file.close();
    }
}
