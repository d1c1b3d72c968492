package io.plumbline.benchmarks;

import io.plumbline.command.CommandServiceApplication;
import io.plumbline.embedded.Login;
import io.plumbline.embedded.Logins;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole command service, with the settings it ships with, on a database of its own. */
final class CommandService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private CommandService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static CommandService start(Logins logins, String... more) {
        var arguments = new ArrayList<String>(List.of("--server.address=127.0.0.1", "--server.port=0",
                "--plumbline.token-secret=" + secret()));
        arguments.addAll(login("command", logins.command()));
        arguments.addAll(login("keys", logins.keys()));
        arguments.addAll(List.of(more));
        return new CommandService(CommandServiceApplication.application().registerShutdownHook(false)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static List<String> login(String schema, Login login) {
        String prefix = "--plumbline." + schema + ".";
        return List.of(prefix + "url=" + login.url(), prefix + "username=" + login.username(),
                prefix + "password=" + login.password());
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
