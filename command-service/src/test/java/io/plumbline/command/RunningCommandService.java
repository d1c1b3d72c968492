package io.plumbline.command;

import io.plumbline.embedded.Logins;
import io.plumbline.embedded.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole command service on a real PostgreSQL, with a database and a port of its own; the relay rests. */
public final class RunningCommandService implements AutoCloseable {
    /** Base64 of 32 bytes that protect nothing. */
    public static final String SECRET = "dGVzdC1zZWNyZXQtdGhhdC1wcm90ZWN0cy1ub3RoaW5nLWF0LWFsbA==";

    private final Logins logins;
    private final ConfigurableApplicationContext context;

    private RunningCommandService(Logins logins, ConfigurableApplicationContext context) {
        this.logins = logins;
        this.context = context;
    }

    public static RunningCommandService start(String... more) {
        return on(TestPostgres.freshDatabase(), more);
    }

    /** A further instance on a database that another instance may be using. */
    public static RunningCommandService on(Logins logins, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--plumbline.relay.enabled=false",
                "--spring.datasource.url=" + logins.command().url(),
                "--spring.datasource.username=" + logins.command().username(),
                "--spring.datasource.password=" + logins.command().password(),
                "--plumbline.keys.datasource.url=" + logins.keys().url(),
                "--plumbline.keys.datasource.username=" + logins.keys().username(),
                "--plumbline.keys.datasource.password=" + logins.keys().password(),
                "--plumbline.token-secret=" + SECRET));
        arguments.addAll(List.of(more));
        return new RunningCommandService(
                logins, CommandServiceApplication.application().run(arguments.toArray(String[]::new)));
    }

    public Logins logins() {
        return logins;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
