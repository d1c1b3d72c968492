package io.plumbline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server beside this JVM, on loopback only and behind passwords. Its folder keeps the data between
 * starts; the port is new at every start.
 *
 * <p>Layout of the folder: {@code data/} (the cluster), {@code passwords/} (one file a role), {@code server.log}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Whether a commit waits for the disk. */
    public enum Durability { KEPT, LOST_WITH_THE_MACHINE }

    private static final String SUPERUSER = "postgres";
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Passwords passwords;
    private final Path cluster;

    private EmbeddedDatabase(EmbeddedPostgres server, Passwords passwords, Path cluster) {
        this.server = server;
        this.passwords = passwords;
        this.cluster = cluster;
    }

    /**
     * Starts on the folder's cluster, making it if it is new (2 to 6 s, then under 1 s). A server that a killed JVM
     * left running on this folder is stopped first. The caller sees to it that no living JVM uses the folder.
     *
     * @throws IOException if the folder cannot be written or the server does not come up; the cause is in its log
     */
    public static EmbeddedDatabase start(Path folder, Durability durability) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var passwords = new Passwords(folder.toAbsolutePath().resolve("passwords"));
        var cluster = folder.toAbsolutePath().normalize().resolve("data");
        var ready = folder.resolve("initialised");
        if (!Files.exists(ready)) {
            // A kill in the middle of initdb leaves half a cluster, which has held nobody's data yet.
            TemporaryFolder.delete(cluster);
        } else {
            LeftoverServer.stop(cluster);
        }
        var log = folder.resolve("server.log").toFile();
        var keeps = durability == Durability.KEPT ? "on" : "off";
        passwords.of(SUPERUSER);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setPort(FreePort.next())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwords.fileOf(SUPERUSER).toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", passwords.of(SUPERUSER))
                .setServerConfig("fsync", keeps)
                .setServerConfig("synchronous_commit", keeps)
                .setServerConfig("full_page_writes", keeps)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("shared_buffers", "256MB")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setDataDirectoryCustomizer(made -> markReady(ready));
        return new EmbeddedDatabase(builder.start(), passwords, cluster);
    }

    /**
     * The logins of the database of this name (letters, digits, underscores), which is made, with its schemas and
     * roles, if it is not there yet.
     */
    public Logins create(String database) throws IOException {
        try {
            try (var connection = server.getPostgresDatabase().getConnection()) {
                DatabaseLayout.createDatabase(connection, database, passwords);
            }
            try (var connection = server.getDatabase(SUPERUSER, database).getConnection()) {
                DatabaseLayout.createSchemas(connection);
            }
        } catch (SQLException failure) {
            throw new IOException("could not prepare the database " + database + ": " + failure.getMessage(), failure);
        }
        return new Logins(login(database, "plumbline_command"), login(database, "plumbline_query"),
                login(database, "plumbline_keys"));
    }

    /** As {@link #create(String)}, but the roles alone are made; the rest is what the superuser's statements say. */
    String create(String database, String statements) throws IOException {
        try {
            try (var connection = server.getPostgresDatabase().getConnection()) {
                DatabaseLayout.createDatabase(connection, database, passwords);
            }
            try (var connection = server.getDatabase(SUPERUSER, database).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(statements);
            }
        } catch (SQLException failure) {
            throw new IOException("could not prepare the database " + database + ": " + failure.getMessage(), failure);
        }
        return url(database);
    }

    /** Opens a connection as the superuser, for tests that look behind the roles' backs. */
    public Connection superuser(String database) throws SQLException {
        return server.getDatabase(SUPERUSER, database).getConnection();
    }

    /** Stops the server, ending open connections; a second call does nothing. */
    @Override
    public void close() {
        try {
            server.close();
            LeftoverServer.stop(cluster);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }

    private Login login(String database, String role) throws IOException {
        return new Login(url(database), role, passwords.of(role));
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static void markReady(Path ready) {
        try {
            Files.writeString(ready, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
