package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class TerminalStagesTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

    @Test
    void withoutATerminalEachStageIsOnePlainLine() {
        try (var stages = new TerminalStages(out, false, 2)) {
            assertThat(stages.run("PostgreSQL", "", () -> 1)).isEqualTo(1);
            stages.run("Kafka", "", () -> 2);
        }
        assertThat(screen()).doesNotContain("\r", "\033");
        assertThat(screen().lines()).hasSize(2).allMatch(line -> line.matches("(PostgreSQL|Kafka) +ready at \\d+\\.\\d s"));
    }

    @Test
    void onATerminalABarMovesAndIsGoneInTheEnd() {
        try (var stages = new TerminalStages(out, true, 2)) {
            stages.run("History", "", () -> {
                stages.advance(0.5, "10 of 20 facts");
                Thread.sleep(600);
                return 0;
            });
        }
        assertThat(screen()).contains("[██████··················] 1/2  History  10 of 20 facts");
        assertThat(screen()).endsWith("\r\033[K");
    }

    @Test
    void aStageThatFailsSaysWhichWhyAndWhatToDo() {
        try (var stages = new TerminalStages(out, false, 1)) {
            assertThatThrownBy(() -> stages.run("Kafka", "Free some space.", () -> {
                throw new IllegalStateException("wrapped", new IOException("No space left on device"));
            })).isInstanceOf(StartFailure.class).hasMessage("Kafka failed: No space left on device\nFree some space.");
        }
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
