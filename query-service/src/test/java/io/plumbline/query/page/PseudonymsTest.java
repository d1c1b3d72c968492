package io.plumbline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms("one secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void areStableAndSayNothingOfTheId() {
        String one = pseudonyms.of("ada@example.org");
        assertThat(one).isEqualTo(pseudonyms.of("ada@example.org")).matches("Interviewer [A-HJ-NP-Z2-9]{6}").doesNotContain("ada");
        assertThat(new Pseudonyms("another".getBytes(StandardCharsets.UTF_8)).of("ada@example.org")).isNotEqualTo(one);
    }

    @Test
    void differBetweenInterviewers() {
        assertThat(IntStream.range(0, 300).mapToObj(i -> pseudonyms.of("i" + i)).collect(Collectors.toSet())).hasSize(300);
    }
}
