package io.plumbline.command;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens as the query service and the launcher sign them. */
public final class Tokens {
    private Tokens() {}

    public static String administrator() {
        return of("administrator", null);
    }

    public static String of(String role, @Nullable String interviewer) {
        return signed(RunningCommandService.SECRET, "plumbline", role, interviewer, Instant.now().plusSeconds(300));
    }

    public static String signed(
            String secret, String issuer, String role, @Nullable String interviewer, Instant expires) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .subject("user-7")
                    .issuer(issuer)
                    .claim("roles", List.of(role))
                    .claim("interviewer", interviewer)
                    .expirationTime(Date.from(expires))
                    .build();
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(Base64.getDecoder().decode(secret)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
