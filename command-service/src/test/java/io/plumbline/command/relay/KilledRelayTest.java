package io.plumbline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.embedded.Login;
import io.plumbline.embedded.TestBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KilledRelayTest {
    @Test
    void aRelayKilledAfterTheAcksAndBeforeItsTokenMovesRepeatsAndLosesNothing() throws Exception {
        var store = new Store();
        for (int person = 0; person < 20; person++) {
            store.append("p" + person, 0, 9);
        }
        try (var relays = new Relays(store)) {
            Process process = start(store.login(), relays.topic);
            try (var lines = process.inputReader()) {
                assertThat(lines.lines().anyMatch(line -> line.contains(RelayProcess.ACKNOWLEDGED))).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
            assertThat(store.number("select position from command.relay")).isZero();

            relays.start();
            try (Tap tap = relays.tap()) {
                tap.awaitMark(200);
                assertThat(tap.positions()).hasSize(200);
                assertThat(tap.events()).as("at least once: the killed one's are there too").hasSize(400);
                assertThat(tap.records().values()).allSatisfy(partition -> {
                    RelayTest.marksAreTrue(partition);
                    int half = (int) partition.stream().filter(seen -> !seen.isMark()).count() / 2;
                    var events = partition.stream().filter(seen -> !seen.isMark()).toList();
                    RelayTest.isInOrder(events.subList(0, half));
                    RelayTest.isInOrder(events.subList(half, 2 * half));
                });
            }
        }
    }

    private static Process start(Login login, String topic) throws Exception {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp", System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                login.url(), login.username(), TestBroker.bootstrapServers(), topic));
        builder.environment().put("STORE_PASSWORD", login.password());
        return builder.redirectErrorStream(true).start();
    }
}
