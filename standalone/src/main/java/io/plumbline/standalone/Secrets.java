package io.plumbline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** The secret under which both services sign and check tokens; here made once and kept in the data folder. */
public record Secrets(String tokenSecret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 48;
    private static final int PASSWORD_BYTES = 9;

    static Secrets of(DataFolder folder) throws IOException {
        return new Secrets(keep(folder.secret(), SECRET_BYTES, Base64.getEncoder()));
    }

    /** A password for people to type, twelve characters long, made once and kept in the file. */
    static String password(Path file) throws IOException {
        return keep(file, PASSWORD_BYTES, Base64.getUrlEncoder());
    }

    /** A token that lets the command line do everything, for as long as given. */
    String administratorToken(Instant now, Duration validity) {
        return token("administrator", now, validity);
    }

    /**
     * A token for a program.
     *
     * @param role a word such as {@code data_analyst}
     * @throws IllegalArgumentException when the secret is not one: base64 of 32 bytes or more
     */
    public String token(String role, Instant now, Duration validity) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("plumbline")
                .subject("cli")
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(Base64.getDecoder().decode(tokenSecret)));
        } catch (JOSEException failure) {
            throw new IllegalArgumentException("the token secret is too short to sign with", failure);
        }
        return token.serialize();
    }

    private static String keep(Path file, int bytes, Base64.Encoder encoder) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[bytes];
            RANDOM.nextBytes(random);
            DataFolder.write(file, encoder.encodeToString(random));
        }
        return Files.readString(file).strip();
    }
}
