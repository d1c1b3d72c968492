package io.plumbline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.embedded.EmbeddedBroker;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOutageTest {
    @Test
    void kafkaMayBeAwayAndComeBack(@TempDir Path folder) throws Exception {
        int port = freePort();
        var store = new Store();
        store.append("ann", 0, 9);
        try (var relays = new Relays(store, "127.0.0.1:" + port)) {
            relays.start();
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, at(port))) {
                assertThat(broker.bootstrapServers()).isNotEmpty();
                store.await("select position from command.relay", 10);
            }
            store.append("ann", 10, 19);
            Thread.sleep(500);
            assertThat(store.number("select position from command.relay")).isEqualTo(10);
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, at(port));
                    Tap tap = relays.tap()) {
                assertThat(broker.bootstrapServers()).isNotEmpty();
                tap.awaitMark(20);
                assertThat(tap.positions()).hasSize(20);
                relays.close();
            }
        }
    }

    private static Map<String, String> at(int port) throws Exception {
        int controller = freePort();
        return Map.of(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "controller.quorum.voters", "1@127.0.0.1:" + controller);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
