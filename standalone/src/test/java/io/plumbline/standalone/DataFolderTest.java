package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void isClosedToOthers() throws IOException {
        var folder = folder();
        Secrets.of(folder);
        Account.of(folder, null);
        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(permissions(folder.secret())).isEqualTo("rw-------");
        assertThat(permissions(folder.path().resolve("accounts/administrator"))).isEqualTo("rw-------");
    }

    @Test
    void keepsItsSecretAndPasswords() throws IOException {
        var folder = folder();
        assertThat(Secrets.of(folder)).isEqualTo(Secrets.of(folder));
        assertThat(Account.of(folder, null)).isEqualTo(Account.of(folder, null));
        assertThat(Account.of(folder, null)).extracting(Account::role).containsExactlyInAnyOrder(
                "talent_lead", "data_analyst", "interviewer", "recruiting_operations", "administrator");
        assertThat(Account.of(folder, null)).extracting(Account::password).doesNotHaveDuplicates();
    }

    @Test
    void theCommandLinesTokenIsAnAdministratorsAndExpires() throws Exception {
        var secrets = Secrets.of(folder());
        var now = Instant.parse("2026-11-01T10:00:00Z");
        var token = SignedJWT.parse(secrets.administratorToken(now, Duration.ofDays(1)));
        assertThat(token.verify(new MACVerifier(Base64.getDecoder().decode(secrets.tokenSecret())))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("plumbline");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).isEqualTo(List.of("administrator"));
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(Instant.parse("2026-11-02T10:00:00Z"));
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> new DataFolder(file).create())
                .isInstanceOf(StartFailure.class).hasMessageContaining(file.toString()).hasMessageContaining("--data");
    }

    @Test
    void theDescriptionOfARunningStackReadsBack() throws IOException {
        var running = new RunningStack(URI.create("http://localhost:1/"), URI.create("http://127.0.0.1:2/"), 3);
        var folder = folder();
        running.write(folder.stackFile());
        assertThat(RunningStack.read(folder.stackFile())).isEqualTo(running);
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Ports(taken.getLocalPort(), 0).checkFree())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort()).hasMessageContaining("--port");
        }
    }

    private DataFolder folder() {
        var folder = new DataFolder(temporary.resolve("data"));
        folder.create();
        return folder;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
