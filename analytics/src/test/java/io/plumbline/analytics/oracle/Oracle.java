package io.plumbline.analytics.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published data set and what a reference implementation makes of it: a folder under {@code oracles/}. */
public record Oracle(String name) {

    /** What the reference implementation gave, at full precision. */
    public JsonNode expected() {
        return json().get("expected");
    }

    /** The digits printed in the paper or book. */
    public JsonNode published() {
        return json().get("published");
    }

    public List<NamedCsvRecord> rows(String file) {
        try (InputStream bytes = open(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public double[] column(String file, String column) {
        return rows(file).stream().mapToDouble(row -> Double.parseDouble(row.getField(column))).toArray();
    }

    public List<String> text(String file, String column) {
        return rows(file).stream().map(row -> row.getField(column)).toList();
    }

    /** A column of numbers; a missing cell is NaN. */
    public double[] numbers(String file, String column) {
        return text(file, column).stream().mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell)).toArray();
    }

    /** A column as indices into its distinct values, in order of appearance. */
    public int[] codes(String file, String column) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        return text(file, column).stream().mapToInt(cell -> codes.computeIfAbsent(cell, unseen -> codes.size())).toArray();
    }

    public static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    /** Equal to 1e-6 of the expected value; where that is nought, to 1e-12. */
    public static void assertExact(double expected, double actual, String what) {
        assertEquals(expected, actual, Math.max(Math.abs(expected) * 1e-6, 1e-12), what);
    }

    public static void assertExact(JsonNode expected, double actual, String what) {
        assertExact(expected.asDouble(), actual, what);
    }

    private JsonNode json() {
        try (InputStream bytes = open("expected.json")) {
            return JsonMapper.shared().readTree(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputStream open(String file) {
        return Objects.requireNonNull(Oracle.class.getResourceAsStream("/oracles/" + name + "/" + file), file);
    }
}
