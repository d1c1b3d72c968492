package io.plumbline.query.commands;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.query.web.OwnInterviewer;
import io.plumbline.query.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tokens by which the command service knows who fills in a form. They are good for a minute. */
@Component
final class UserTokens {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final byte[] secret;
    private final OwnInterviewer own;
    private final Clock clock = Clock.systemUTC();

    UserTokens(@Value("${plumbline.token-secret}") String secret, OwnInterviewer own) {
        this.secret = Base64.getDecoder().decode(secret);
        this.own = own;
    }

    String of(Viewer viewer) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer("plumbline").subject(viewer.username())
                .claim("roles", List.of(viewer.role().word())).expirationTime(Date.from(clock.instant().plus(GOOD_FOR)));
        own.of(viewer).ifPresent(interviewer -> claims.claim("interviewer", interviewer));
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("the shared secret cannot sign", e);
        }
        return token.serialize();
    }
}
