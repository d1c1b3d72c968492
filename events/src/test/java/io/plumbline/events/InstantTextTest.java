package io.plumbline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @Test
    void readsWhatInstantsAreWrittenAs() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int places = random.nextInt(10);
            long unit = (long) Math.pow(10, 9 - places);
            var instant = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000) / unit * unit);
            assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T00:00:00Z", "2026-03-01T09:30:00.5Z", "2026-03-01T09:30:00.000000001Z", "2026-03-01T24:00:00Z",
        "2016-12-31T23:59:60Z", "2026-03-01T09:30:00+02:00", "+12026-03-01T09:30:00Z", "-0001-03-01T09:30:00Z"})
    void readsTheUnusualAsJavaDoes(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-04-31T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
        "2026-01-01T25:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01T00:00:00", "2026-01-01T00:00:00.0000000001Z",
        "2026-01-01 00:00:00Z", "2026-01-01T00:00:00,5Z", "2026-01-01", "yesterday", "2026-03-01T09:30Z"})
    void refusesWhatJavaRefuses(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeParseException.class);
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void standsInTheCodec() {
        var codec = new EventCodec();
        String day = "2026-03-01T09:30:00+02:00";
        var event = (CandidateEvent.CandidateForgotten) codec.read("candidate-forgotten", 1, "{\"candidate\":\"c\",\"occurredAt\":\"" + day + "\"}");
        assertThat(event.occurredAt()).isEqualTo(Instant.parse(day));
        assertThatThrownBy(() -> codec.read("candidate-forgotten", 1, "{\"candidate\":\"c\",\"occurredAt\":\"soon\"}"))
                .isInstanceOf(UnreadableEventException.class);
    }
}
