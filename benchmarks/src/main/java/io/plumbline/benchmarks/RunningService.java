package io.plumbline.benchmarks;

import io.plumbline.command.CommandServiceApplication;
import io.plumbline.embedded.Login;
import io.plumbline.embedded.Logins;
import io.plumbline.query.QueryServiceApplication;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One whole service with the settings it ships with, on a database, topic and port of its own. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService command(Logins logins, Topic topic, String... more) {
        return start(CommandServiceApplication.application(), logins.command(), logins.keys(), topic, more);
    }

    static RunningService query(Logins logins, Topic topic, String... more) {
        return start(QueryServiceApplication.application(), logins.query(), logins.keys(), topic, more);
    }

    private static RunningService start(SpringApplicationBuilder application, Login own, Login keys, Topic topic, String... more) {
        var arguments = new ArrayList<String>(List.of("--server.address=127.0.0.1", "--server.port=0",
                "--plumbline.kafka.bootstrap-servers=" + topic.bootstrapServers(),
                "--plumbline.kafka.topic=" + topic.name(),
                "--plumbline.command-url=http://127.0.0.1:9",
                "--plumbline.token-secret=" + secret()));
        arguments.addAll(login("spring.datasource", own));
        arguments.addAll(login("plumbline.keys.datasource", keys));
        arguments.addAll(List.of(more));
        return new RunningService(application.registerShutdownHook(false).run(arguments.toArray(String[]::new)));
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
