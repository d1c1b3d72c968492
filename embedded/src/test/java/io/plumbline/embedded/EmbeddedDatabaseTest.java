package io.plumbline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.plumbline.embedded.EmbeddedDatabase.Durability;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void waitsForTheDiskAndListensOnLoopbackAlone() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            var login = database.create("plumbline").command();
            assertThat(answer(login, "show fsync")).isEqualTo("on");
            assertThat(answer(login, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(login, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(login, "show listen_addresses")).isEqualTo("localhost");
            try (var superuser = database.superuser("plumbline");
                    var rows = superuser.createStatement().executeQuery("show unix_socket_directories")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEmpty();
            }
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("passwords/plumbline_keys"))).hasSize(2);
    }

    @Test
    void keepsRowsBetweenStartsAndEachRoleOutOfTheOthersSchemas() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            execute(database.create("plumbline").command(), "create table kept as select 42 as n");
        }
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            var logins = database.create("plumbline");
            assertThat(answer(logins.command(), "select n from command.kept")).isEqualTo("42");
            assertThatThrownBy(() -> answer(logins.query(), "select n from command.kept"))
                    .hasMessageContaining("permission denied for schema command");
            assertThatThrownBy(() -> execute(logins.keys(), "create table public.mine (n int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void aStrangerWithoutThePasswordIsRefused() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, Durability.LOST_WITH_THE_MACHINE)) {
            var login = database.create("plumbline").command();
            assertThatThrownBy(() -> answer(new Login(login.url(), "postgres", "guess"), "select 1"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theNextStartStopsTheServerThatAKilledJvmLeftAndFindsItsCommits() throws Exception {
        var child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), CommitsAndWaits.class.getName(), folder.toString())
                .redirectError(folder.resolve("child.err").toFile())
                .start();
        try (var lines = child.inputReader()) {
            assertThat(lines.readLine()).as(() -> "what the child said").isEqualTo("committed");
        }
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        var leftover = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip())).orElseThrow();
        assertThat(leftover.isAlive()).isTrue();

        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(answer(database.create("plumbline").command(), "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void halfAClusterFromAKilledFirstStartIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "half");
        try (var database = EmbeddedDatabase.start(folder, Durability.LOST_WITH_THE_MACHINE)) {
            assertThat(answer(database.create("plumbline").query(), "select current_schema()")).isEqualTo("query");
        }
    }

    @Test
    void aStaleLockFileThatNamesSomebodyElsesProcessIsNoObstacle() throws Exception {
        EmbeddedDatabase.start(folder, Durability.LOST_WITH_THE_MACHINE).close();
        Files.writeString(folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (var database = EmbeddedDatabase.start(folder, Durability.LOST_WITH_THE_MACHINE)) {
            assertThat(answer(database.create("plumbline").query(), "select 1")).isEqualTo("1");
        }
    }

    static String answer(Login login, String query) throws SQLException {
        try (var connection = login.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(Login login, String statement) throws SQLException {
        try (var connection = login.dataSource().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    static final class CommitsAndWaits {
        public static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]), Durability.KEPT);
            execute(database.create("plumbline").command(), "create table kept as select 7 as n");
            System.out.println("committed");
            Thread.sleep(60_000);
        }
    }
}
