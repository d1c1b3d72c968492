package io.plumbline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventContractTest {
    private static final String AT = ",\"occurredAt\":\"2026-01-01T00:00:00Z\"}";

    private final EventCodec codec = new EventCodec();
    private final JsonMapper json = new JsonMapper();

    static List<Event> samples() {
        return Samples.ofEveryType();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsItsGoldenFile(Event event) {
        EventType type = codec.types().of(event);

        assertThat(json.readTree(codec.write(event))).isEqualTo(json.readTree(golden(type, type.version())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyVersionEverWrittenReadsAsTodaysEvent(Event event) {
        EventType type = codec.types().of(event);

        IntStream.rangeClosed(1, type.version())
                .forEach(version -> assertThat(codec.read(type.wireName(), version, golden(type, version)))
                        .as("version %s", version)
                        .isEqualTo(event));
    }

    @Test
    void everyRecordOfTheStoryIsRegisteredAndSampledOnce() {
        Class<?>[] records = Stream.of(Event.class.getPermittedSubclasses())
                .flatMap(feature -> Stream.of(feature.getPermittedSubclasses()))
                .toArray(Class<?>[]::new);

        assertThat(codec.types().all().stream().<Class<?>>map(EventType::record)).containsExactlyInAnyOrder(records);
        assertThat(samples().stream().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrder(records);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesTheStreamItBelongsTo(Event event) {
        assertThat(event.stream().toString()).matches("(candidacy|candidate|interviewer|rubric)/.+");
    }

    @Test
    void refusesANameThatIsUnknown() {
        assertThatThrownBy(() -> codec.read("candidate-promoted", 1, "{}"))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class, e -> assertThat(e.code()).isEqualTo("UNKNOWN_EVENT"))
                .hasMessageContaining("candidate-promoted");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void refusesAVersionThatIsUnknown(int version) {
        assertThatThrownBy(() -> codec.read("candidate-withdrew", version, "{}"))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class, e -> assertThat(e.code()).isEqualTo("UNKNOWN_VERSION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"candidacy\":\"K-1\"}",
                "{\"occurredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"candidacy\":\"no spaces allowed\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"candidacy\":\"K-1\",\"occurredAt\":\"yesterday\"}"
            })
    void refusesJsonThatIsNotOfItsShape(String text) {
        assertThatThrownBy(() -> codec.read("candidate-withdrew", 1, text))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class, e -> assertThat(e.code()).isEqualTo("MALFORMED_EVENT"));
    }

    @Test
    void ignoresFieldsThatALaterWriterAdded() {
        Event event = codec.read("candidate-withdrew", 1, "{\"candidacy\":\"K-1\",\"mood\":\"sunny\"" + AT);

        assertThat(event)
                .isEqualTo(new CandidacyEvent.CandidateWithdrew(
                        new CandidacyId("K-1"), Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void bringsAnOlderVersionUpOneStepAVersion() {
        EventType renamedTwice = new EventType(
                "candidate-withdrew",
                CandidacyEvent.CandidateWithdrew.class,
                List.of(
                        old -> rename(old, "application", "candidature"),
                        old -> rename(old, "candidature", "candidacy")));
        EventCodec later = new EventCodec(new EventTypes(List.of(renamedTwice)));

        assertThat(later.read("candidate-withdrew", 1, "{\"application\":\"K-1\"" + AT))
                .isEqualTo(later.read("candidate-withdrew", 2, "{\"candidature\":\"K-1\"" + AT))
                .isEqualTo(later.read("candidate-withdrew", 3, "{\"candidacy\":\"K-1\"" + AT));
    }

    @Test
    void theEnvelopeSurvivesItsHeaders() {
        Envelope envelope = new Envelope(
                "e-1",
                "candidate-withdrew",
                1,
                "candidacy/K-1",
                4,
                184220,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:00.123Z"));

        assertThat(Envelope.of(envelope.headers())).isEqualTo(envelope);
        assertThat(envelope.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_subject", "candidacy/K-1");
    }

    @Test
    void anEnvelopeWithoutAHeaderIsRefusedByName() {
        assertThatThrownBy(() -> Envelope.of(Map.of("ce_id", "e-1")))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class, e -> assertThat(e.code()).isEqualTo("MALFORMED_ENVELOPE"))
                .hasMessageContaining("ce_type");
    }

    private static ObjectNode rename(ObjectNode object, String from, String to) {
        object.set(to, object.remove(from));
        return object;
    }

    private static String golden(EventType type, int version) {
        String name = "/golden/" + type.wireName() + ".v" + version + ".json";
        try (InputStream in = EventContractTest.class.getResourceAsStream(name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
