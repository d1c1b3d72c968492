package io.plumbline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    private static final byte[] SECRET = "a secret of an installation elsewhere".getBytes();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aTokenIsSignedWithTheSecretForARoleAndATime() throws Exception {
        Files.writeString(folder.resolve("secret"), Base64.getEncoder().encodeToString(SECRET) + "\n");
        assertThat(run("--role", "data_analyst", "--days", "90")).as(err.toString()).isZero();

        var token = SignedJWT.parse(Files.readString(folder.resolve("token")));
        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("data_analyst");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("plumbline");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token")))).isEqualTo("rw-------");
    }

    @Test
    void whatIsNoSecretSignsNothing() throws Exception {
        Files.writeString(folder.resolve("secret"), "c2hvcnQ=");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("holds no token secret");
        Files.writeString(folder.resolve("secret"), "not base64!");
        assertThat(run()).isEqualTo(1);
        assertThat(run("--days", "0")).isEqualTo(1);
        assertThat(folder.resolve("token")).doesNotExist();
    }

    private int run(String... more) {
        var words = new String[more.length + 5];
        System.arraycopy(new String[] {"token", "--secret", folder.resolve("secret").toString(), "--out", folder.resolve("token").toString()}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return PlumblineCommand.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(words);
    }
}
