package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.plumbline.command.CommandServiceApplication;
import io.plumbline.embedded.TestBroker;
import io.plumbline.embedded.TestPostgres;
import io.plumbline.query.QueryServiceApplication;

/**
 * Holds docker-compose.yml to what the services read: each starts from exactly its container's environment, with only
 * the addresses of PostgreSQL and Kafka exchanged for embedded ones.
 */
class ComposeTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[48]);

    private static String databaseUrl = "";
    private static Compose compose = new Compose(Map.of());

    @BeforeAll
    static void prepare() throws Exception {
        compose = Compose.read(REPOSITORY.resolve("docker-compose.yml"));
        databaseUrl = TestPostgres.emptyDatabase(Files.readString(REPOSITORY.resolve("docker/roles.sql"))
                // The roles belong to the server, which other tests share; the container's is its own.
                .replaceAll("create role (\\w+) login", "alter role $1")
                .replaceAll(":'(\\w+)_password'", "'$1'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void aServiceStartsFromItsContainersEnvironmentAndReadsAllOfIt(String service) throws Exception {
        var environment = new Environment(here(compose.environment(service, ComposeTest::variable)));
        var expected = Set.copyOf(environment.given.keySet());
        var builder = service.equals("command-service")
                ? CommandServiceApplication.application() : QueryServiceApplication.application();
        try (var context = start(builder, environment)) {
            assertThat(environment.read).containsExactlyInAnyOrderElementsOf(expected);
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            assertThat(health(port)).contains("\"status\":\"UP\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void portsAgreeFromTheServiceToTheOutside(String service) throws Exception {
        var port = compose.environment(service, ComposeTest::variable).get("SERVER_PORT").toString();
        assertThat(compose.of(service, "ports")).isEqualTo(List.of("127.0.0.1:" + port + ":" + port));
        assertThat(compose.of(service, "healthcheck").toString()).contains("[CMD, healthy, " + port + "]");
        assertThat(Files.readString(REPOSITORY.resolve(service).resolve("Dockerfile"))).contains("EXPOSE " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLUMBLINE_KAFKA_BOOTSTRAP_SERVERS", "PLUMBLINE_KAFKA_TOPIC", "PLUMBLINE_TOKEN_SECRET",
        "SPRING_DATASOURCE_URL", "PLUMBLINE_KEYS_DATASOURCE_URL"})
    void bothServicesMeetAtTheSamePlace(String setting) {
        assertThat(compose.environment("command-service", ComposeTest::variable).get(setting)).isNotNull()
                .isEqualTo(compose.environment("query-service", ComposeTest::variable).get(setting));
    }

    @Test
    void everySecretIsAskedForInTheExample() throws Exception {
        var example = Files.readString(REPOSITORY.resolve("docker/env.example"));
        var asked = new ConcurrentSkipListSet<String>();
        for (var service : List.of("postgres", "kafka", "command-service", "query-service")) {
            compose.environment(service, name -> {
                asked.add(name);
                return "";
            });
        }
        assertThat(example.lines().filter(line -> line.endsWith("=")).map(line -> line.replace("=", "")))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder builder, Environment environment) {
        return builder.environment(environment).registerShutdownHook(false).run("--spring.main.banner-mode=off");
    }

    private static String variable(String name) {
        return switch (name) {
            case "PLUMBLINE_COMMAND_DB_PASSWORD" -> "command";
            case "PLUMBLINE_QUERY_DB_PASSWORD" -> "query";
            case "PLUMBLINE_KEYS_DB_PASSWORD" -> "keys";
            case "PLUMBLINE_TOKEN_SECRET" -> SECRET;
            case "PLUMBLINE_PUBLIC_URL" -> "http://localhost:8420";
            default -> "";
        };
    }

    private static Map<String, Object> here(Map<String, Object> environment) {
        environment.replaceAll((name, value) -> value.equals("jdbc:postgresql://postgres:5432/plumbline") ? databaseUrl
                : value.equals("kafka:9092") ? TestBroker.bootstrapServers()
                : name.equals("SERVER_PORT") ? "0"
                : value);
        return environment;
    }

    private static String health(int port) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    /** An environment variable for each setting of the container, no others, and a note of each whose value is taken. */
    private static final class Environment extends StandardEnvironment {

        private final Map<String, Object> given;
        private final Set<String> read = new ConcurrentSkipListSet<>();

        Environment(Map<String, Object> given) {
            this.given = given;
            getPropertySources().remove(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
            getPropertySources().replace(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                    new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new Noting(given, read)));
        }
    }

    private static final class Noting extends HashMap<String, Object> {

        private final transient Set<String> read;

        Noting(Map<String, Object> given, Set<String> read) {
            super(given);
            this.read = read;
        }

        @Override
        public @Nullable Object get(Object name) {
            var value = super.get(name);
            if (value != null) {
                read.add(name.toString());
            }
            return value;
        }
    }
}
