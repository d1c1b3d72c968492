package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * One demo's life, in processes of its own: killed in the middle of its first load, begun again, asked,
 * refused a twin, stopped, resumed, killed at rest, resumed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

    private static final int CANDIDATES = 600;

    @TempDir
    static Path folder = Path.of("");

    private Demo demo = new Demo(Path.of(""), Path.of(""));
    private @Nullable PlumblineProcess process;
    private long events;

    @BeforeAll
    void killTheFirstLoadAndBeginAgain() throws Exception {
        demo = Demo.in(folder, CANDIDATES);
        try (var first = demo.launch()) {
            while (store().events() < 50) {
                assertThat(first.isAlive()).as(first::said).isTrue();
                Thread.sleep(20);
            }
            first.kill();
        }
        process = demo.start();
        events = store().events();
    }

    @AfterAll
    void end() throws Exception {
        if (process != null) {
            // Asked to end, not killed: a kill would leave PostgreSQL writing to the folder while it is deleted.
            process.stop();
        }
    }

    @Test
    @Order(1)
    void aLoadThatWasKilledIsFinishedByTheNextStartAndNothingIsThereTwice() throws Exception {
        assertThat(process().said()).contains(Demo.DIRTY + " refused");
        var again = demo.command("import", "greenhouse", demo.history().toString());
        assertThat(again.exitCode()).as(again.said()).isZero();
        assertThat(again.said()).containsPattern("\\b0 accepted").containsPattern("\\b" + Demo.DIRTY + " quarantined");
        assertThat(store().events()).isEqualTo(events);
    }

    @Test
    @Order(1)
    void saysWhereThePageIsAndWhoCanSignIn() throws Exception {
        assertThat(process().said()).contains("Plumbline is at " + demo.running().url());
        for (var account : Account.of(new DataFolder(demo.data()), null)) {
            assertThat(process().said()).containsPattern(
                    Pattern.quote(account.username()) + " +password +" + Pattern.quote(account.password()));
        }
        assertThat(process().said()).as("no bar without a terminal").doesNotContain("\r", "\033");
    }

    @Test
    @Order(3)
    void aSecondOneOnTheSameFolderIsRefused() throws Exception {
        var refused = demo.launch().finish();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).isEqualTo("Another Plumbline (process " + process().pid() + ") is using " + demo.data()
                + ".\nStop that one, or name another folder with --data");
    }

    @Test
    @Order(3)
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = PlumblineProcess.run(folder, "demo", "--data", folder.resolve("other").toString(),
                    "--port", Integer.toString(taken.getLocalPort()));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.said()).startsWith("Port " + taken.getLocalPort()).contains("--port");
        }
    }

    @Test
    @Order(4)
    void commandsAnswerWithWordsAndExitCodes() throws Exception {
        var parked = demo.command("parked", "list");
        assertThat(parked.exitCode()).as(parked.said()).isZero();
        var unconfirmed = demo.command("forget", "candidate", aCandidate());
        assertThat(unconfirmed.exitCode()).isEqualTo(1);
        assertThat(unconfirmed.said()).contains("--yes");
        var forgotten = demo.command("forget", "candidate", aCandidate(), "--yes");
        assertThat(forgotten.exitCode()).as(forgotten.said()).isZero();
        assertThat(forgotten.said()).startsWith("Forgotten: candidate " + aCandidate());
        assertThat(store().events()).as("one event says so").isEqualTo(++events);
        var stranger = demo.command("forget", "candidate", "nobody-of-this-name", "--yes");
        assertThat(stranger.exitCode()).isEqualTo(1);
        assertThat(stranger.said()).contains("No candidate nobody-of-this-name was known");
        events++;
        var usage = demo.command("rebuild", "--everything");
        assertThat(usage.exitCode()).isEqualTo(2);
        assertThat(usage.said()).contains("Unknown option --everything", "See: ./plumbline rebuild --help");
    }

    @Test
    @Order(5)
    void stopsCleanlyWithinSecondsWhenAskedTo() throws Exception {
        var began = System.nanoTime();
        process().stop();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(40));
        assertThat(new DataFolder(demo.data()).stackFile()).doesNotExist();
        assertThat(demo.data().resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(new DataFolder(demo.data()).log()))
                .contains("Query service stopped", "Command service stopped", "Kafka stopped", "PostgreSQL stopped")
                .doesNotContain("did not stop cleanly");
    }

    @Test
    @Order(6)
    void withoutARunningStackACommandSaysHowToStartOne() throws Exception {
        var refused = demo.command("parked", "list");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).contains("No running Plumbline was found in " + demo.data(), "./plumbline demo");
    }

    @Test
    @Order(7)
    void resumesAndLoadsNothingTwice() throws Exception {
        process = demo.start();
        assertThat(process().said()).doesNotContain("rows read");
        assertThat(store().events()).isEqualTo(events);
    }

    @Test
    @Order(8)
    void afterAKillTheNextStartHasLostNothing() throws Exception {
        process().kill();
        process = demo.start();
        assertThat(store().events()).isEqualTo(events);
    }

    private String aCandidate() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(demo.history().resolve("candidates.json"))).path(0).path("id").asString();
    }

    private Store store() {
        return new Store(demo);
    }

    private PlumblineProcess process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
