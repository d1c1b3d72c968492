package io.plumbline.analytics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of certified numbers: a data set and what a reference implementation makes of it. */
public record Oracle(String folder) {

    /** The whole of {@code expected.json}; its header says where the numbers come from. */
    public JsonNode header() {
        try (InputStream json = open("expected.json")) {
            return JsonMapper.shared().readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The reference's numbers at full precision. */
    public JsonNode expected() {
        return header().get("expected");
    }

    public List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputStream open(String file) {
        InputStream stream = Oracle.class.getResourceAsStream("/oracles/" + folder + "/" + file);
        if (stream == null) {
            throw new IllegalArgumentException("no " + folder + "/" + file);
        }
        return stream;
    }
}
