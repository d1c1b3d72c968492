package io.plumbline.command.importing.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.RunningCommandService;
import io.plumbline.command.importing.Exports;
import io.plumbline.command.importing.FileRefused;
import io.plumbline.events.MalformedValueException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever bytes come: records, records with a fault, or a refusal that says what and where; never anything else. */
class HostileFilesTest {
    private static final String CARD = """
            {"id": 1, "application_id": 2, "candidate_id": 3, "interview": "Onsite", "interview_step": {"id": 4, "name": "Onsite"},
             "interviewer": {"id": 5, "name": "A B"}, "submitted_by": null, "submitted_at": "2024-01-10T10:00:00.000Z",
             "overall_recommendation": "yes", "attributes": [{"name": "Depth", "type": "Skills", "note": "<p>x</p>", "rating": "yes"}],
             "ratings": {"yes": ["Depth"]}, "questions": [{"id": null, "question": "Q", "answer": "<p>A &amp; B</p>"}]}""";
    private static final String APPLICATION = """
            {"id": 2, "candidate_id": 3, "prospect": false, "applied_at": "2024-01-02T10:00:00Z", "rejected_at": null,
             "rejection_reason": {"id": 1, "name": "x", "type": {"id": 1, "name": "We rejected them"}}, "jobs": [{"id": 6, "name": "J"}], "status": "active"}""";
    private static final String[] VALUES = {
        "null", "true", "7", "-1.5e300", "99999999999999999999999999", "\"\"", "\" \"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[]]",
        "[null]", "{\"id\": {}}", "[{\"name\": []}]", "\"2024-13-45\"", "[1, \"a\", {}]"
    };

    @ParameterizedTest
    @EnumSource(Resource.class)
    void arbitraryBytesAreReadOrRefused(Resource resource) {
        Random random = new Random(resource.ordinal());
        for (int i = 0; i < 400; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 2) {
                bytes[0] = '[';
                bytes[1] = '{';
            }
            read(resource, bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Resource.class, names = {"REVIEWS", "DEPARTURES"}, mode = EnumSource.Mode.EXCLUDE)
    void recordsThatWereCutOffAlteredOrFilledWithOtherTypesAreReadOrRefused(Resource resource) {
        Random random = new Random(100 + resource.ordinal());
        String clean = "[" + (resource == Resource.APPLICATIONS ? APPLICATION : CARD) + "," + CARD + "]";
        List<String> fields = List.copyOf(resource.fields());
        for (int i = 0; i < 1_500; i++) {
            String text = switch (random.nextInt(4)) {
                case 0 -> clean.substring(0, random.nextInt(clean.length()));
                case 1 -> altered(clean, random);
                case 2 -> "[{\"id\": 1, \"application_id\": 2, \"" + fields.get(random.nextInt(fields.size())) + "\": " + VALUES[random.nextInt(VALUES.length)] + "}]";
                default -> clean.replaceFirst("\"(name|id|rating|question|value|type)\": [^,}\\]]*", "\"$1\": "
                        + java.util.regex.Matcher.quoteReplacement(VALUES[random.nextInt(VALUES.length)]));
            };
            read(resource, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void arbitraryBytesAreAMappingOrAreRefused() {
        Random random = new Random(5);
        String clean = "role_family:\n  rules:\n    - {job: \"*a*\", is: b}\nshadows:\n  - {interview: \"*s*\"}\nratings: {x: yes}\n";
        for (int i = 0; i < 2_000; i++) {
            String text = random.nextBoolean() ? altered(clean, random) : clean.substring(0, random.nextInt(clean.length()));
            assertThatCode(() -> {
                try {
                    Mappings.text("mapping.yml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                } catch (FileRefused refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> Mappings.read("mapping.yml", "a: ".repeat(1).concat("[".repeat(100_000)))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Mappings.read("mapping.json", "{\"level\":".repeat(5_000))).isInstanceOf(FileRefused.class);
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nlevel: *c\n";
        assertThatThrownBy(() -> Mappings.read("mapping.yml", bomb)).isInstanceOf(FileRefused.class);
    }

    @Test
    void whatIsBeyondAllBoundsRefusesTheFile() {
        assertThat(refusal("[{\"id\": 1, \"attributes\": " + "[".repeat(100_000))).isEqualTo("BEYOND_ALL_BOUNDS");
        assertThat(refusal("[{\"id\": 1, \"unknown\": " + "{\"a\":".repeat(100_000))).isEqualTo("BEYOND_ALL_BOUNDS");
        assertThat(refusal("[{\"id\": 1, \"interview\": \"" + "x".repeat(2_000_000) + "\"}]")).isEqualTo("BEYOND_ALL_BOUNDS");
        assertThat(refusal("[{\"id\": " + "9".repeat(5_000) + "}]")).isEqualTo("BEYOND_ALL_BOUNDS");
        assertThat(refusal("[{\"id\": 1}] [")).isEqualTo("MALFORMED_JSON");
        assertThat(refusal("[{\"id\": 1}")).isEqualTo("MALFORMED_JSON");
        assertThat(refusal("{\"id\": 1}")).isEqualTo("NO_ARRAY");
        assertThat(refusal("")).isEqualTo("NO_ARRAY");
        assertThat(refusal("[{\"id\": 1, \"interview\": \"\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("NOT_UTF8");
    }

    @Test
    void aFaultOfOneRecordIsThatRecordsAlone() {
        try (JsonRecords records = records("\uFEFF[{\"id\": 1, \"id\": 2}, {\"id\": 3, \"attributes\": [{\"name\": \"a\", \"name\": \"b\"}]}, \"x\", [[{}]], {\"id\": 4, \"interview\": \"a\\u0000\"}, {\"id\": 5, \"other\": {\"b\": 1, \"b\": 2}}]")) {
            List<String> told = new ArrayList<>();
            for (var each = records.next(); each != null; each = records.next()) {
                told.add(each.number() + " " + (each.fault() == null ? each.fields() : each.fault().code() + " " + each.fault().field()));
            }
            assertThat(told).containsExactly("1 DUPLICATE_FIELD id", "2 DUPLICATE_FIELD attributes[0].name", "3 NOT_A_RECORD null",
                    "4 NOT_A_RECORD null", "5 MALFORMED_TEXT interview", "6 {\"id\":5}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorecards.json", "reviews.csv", "mapping.yml"})
    void nothingOfARefusedFileIsKept(String file) {
        try (RunningCommandService service = RunningCommandService.start()) {
            Exports exports = new Exports(service);
            UUID id = exports.create(false);
            String records = file.endsWith("json")
                    ? "[" + (CARD + ",7,").repeat(2_000)
                    : file.endsWith("csv") ? "application_id,checkpoint\n" + "1,3\n".repeat(5_000) + "1,\"" + "x\n".repeat(600_000) : "level: {otherwise: name}\nlevl: {}\n";

            assertThatThrownBy(() -> exports.stage(id, file, records)).isInstanceOf(FileRefused.class);

            for (String table : List.of("import_record", "import_file", "import_quarantine", "import_step", "import_interviewer")) {
                assertThat(exports.count("select count(*) from " + table)).as(table).isZero();
            }
            assertThat(service.bean(JdbcClient.class).sql("select count(*) from import where mapping is not null").query(Long.class).single()).isZero();
            assertThat(exports.stage(id, "scorecards.json", "[" + CARD + "]")).isEqualTo(1);
        }
    }

    /** Fails the test unless every record is taken, found at fault, or the file refused with a code and a message. */
    private static void read(Resource resource, byte[] bytes) {
        String file = resource.word() + (resource.isCsv() ? ".csv" : ".json");
        assertThatCode(() -> {
            try {
                if (resource.isCsv()) {
                    try (CsvRecords rows = new CsvRecords(file, resource, new ByteArrayInputStream(bytes))) {
                        keep(resource, rows::next);
                    }
                } else {
                    try (JsonRecords records = new JsonRecords(file, resource.fields(), new ByteArrayInputStream(bytes))) {
                        keep(resource, records::next);
                    }
                }
            } catch (FileRefused refused) {
                assertThat(refused.code()).matches("[A-Z0-9_]+");
                assertThat(refused.getMessage()).isNotBlank();
            }
        }).as(new String(bytes, StandardCharsets.UTF_8)).doesNotThrowAnyException();
    }

    private static void keep(Resource resource, java.util.function.Supplier<JsonRecords.Element> next) {
        Keeping keeping = new Keeping(Mapping.NONE);
        for (var each = next.get(); each != null; each = next.get()) {
            if (each.fault() == null) {
                try {
                    assertThat(keeping.of(resource, Fields.of(each.fields())).content().toString()).doesNotContain("\\u0000");
                } catch (MalformedValueException malformed) {
                    assertThat(malformed.field()).isNotBlank();
                    assertThat(malformed.getMessage()).isNotBlank();
                }
            }
        }
    }

    private static String altered(String text, Random random) {
        StringBuilder altered = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            altered.setCharAt(random.nextInt(altered.length()), (char) (random.nextInt(20) == 0 ? random.nextInt(0xD800) : 32 + random.nextInt(95)));
        }
        return altered.toString();
    }

    private static JsonRecords records(String text) {
        return new JsonRecords("scorecards.json", Resource.SCORECARDS.fields(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] bytes) {
        try (JsonRecords records = new JsonRecords("scorecards.json", Resource.SCORECARDS.fields(), new ByteArrayInputStream(bytes))) {
            while (records.next() != null) {
                // Until it is refused.
            }
            return "read";
        } catch (FileRefused refused) {
            return refused.code();
        }
    }
}
