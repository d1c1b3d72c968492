package io.plumbline.query.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.query.QueryServiceApplication;
import io.plumbline.query.web.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a free port, without a feed: tests write what it would have projected. */
public final class RunningQuery implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery staple";
    private static final byte[] SECRET = "a secret that only these tests share, long enough".getBytes(StandardCharsets.US_ASCII);

    private final ConfigurableApplicationContext context;

    public RunningQuery(QueryDatabase database, String... settings) {
        this(database, true, settings);
    }

    /** As it is when nobody configured an account. */
    public static RunningQuery withoutAccounts(QueryDatabase database, String... settings) {
        return new RunningQuery(database, false, settings);
    }

    private RunningQuery(QueryDatabase database, boolean accounts, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.query().url(), "--spring.datasource.username=" + database.query().username(),
                "--spring.datasource.password=" + database.query().password(), "--spring.datasource.hikari.maximum-pool-size=5",
                "--plumbline.keys.datasource.url=" + database.keys().url(), "--plumbline.keys.datasource.username=" + database.keys().username(),
                "--plumbline.keys.datasource.password=" + database.keys().password(), "--plumbline.feed.enabled=false",
                "--plumbline.kafka.bootstrap-servers=127.0.0.1:1", "--plumbline.command-url=http://127.0.0.1:1/",
                "--plumbline.token-secret=" + Base64.getEncoder().encodeToString(SECRET)));
        Role[] roles = Role.values();
        for (int i = 0; accounts && i < roles.length; i++) {
            arguments.add("--plumbline.accounts[" + i + "].username=" + roles[i].word());
            arguments.add("--plumbline.accounts[" + i + "].password={noop}" + PASSWORD);
            arguments.add("--plumbline.accounts[" + i + "].role=" + roles[i].word());
        }
        for (String setting : settings) {
            arguments.removeIf(each -> each.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        context = QueryServiceApplication.application().run(arguments.toArray(String[]::new));
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort() + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public static String token(Role... roles) {
        return token(SECRET, "plumbline", Instant.now().plusSeconds(600), roles);
    }

    public static String token(byte[] secret, String issuer, Instant expires, Role... roles) {
        var claims = new JWTClaimsSet.Builder().issuer(issuer).subject("cli")
                .claim("roles", Arrays.stream(roles).map(Role::word).toList()).expirationTime(Date.from(expires)).build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        context.close();
    }
}
