package io.plumbline.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.command.CommandServiceApplication;
import io.plumbline.embedded.Login;
import io.plumbline.embedded.Logins;
import io.plumbline.query.QueryServiceApplication;
import io.plumbline.standalone.cli.StackClient;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One whole service with the settings it ships with, on a database, topic and port of its own. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String secret;

    private RunningService(ConfigurableApplicationContext context, String secret) {
        this.context = context;
        this.secret = secret;
    }

    static RunningService command(Logins logins, Topic topic, String... more) {
        return start(CommandServiceApplication.application(), logins.command(), logins.keys(), topic, more);
    }

    static RunningService query(Logins logins, Topic topic, String... more) {
        return start(QueryServiceApplication.application(), logins.query(), logins.keys(), topic, more);
    }

    private static RunningService start(SpringApplicationBuilder application, Login own, Login keys, Topic topic, String... more) {
        String secret = secret();
        var arguments = new ArrayList<String>(List.of("--server.address=127.0.0.1", "--server.port=0",
                "--plumbline.kafka.bootstrap-servers=" + topic.bootstrapServers(),
                "--plumbline.kafka.topic=" + topic.name(),
                "--plumbline.command-url=http://127.0.0.1:9",
                "--plumbline.token-secret=" + secret));
        arguments.addAll(login("spring.datasource", own));
        arguments.addAll(login("plumbline.keys.datasource", keys));
        arguments.addAll(List.of(more));
        return new RunningService(application.registerShutdownHook(false).run(arguments.toArray(String[]::new)), secret);
    }

    /** Speaks to it as an administrator's command line does. */
    StackClient client() throws JOSEException {
        var claims = new JWTClaimsSet.Builder().issuer("plumbline").subject("cli").claim("roles", List.of("administrator"))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(6)))).build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(Base64.getDecoder().decode(secret)));
        return new StackClient(URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/"), token.serialize());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
    }

    private static List<String> login(String prefix, Login login) {
        return List.of("--" + prefix + ".url=" + login.url(), "--" + prefix + ".username=" + login.username(),
                "--" + prefix + ".password=" + login.password());
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
