package io.plumbline.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.Client;
import io.plumbline.command.RunningCommandService;
import io.plumbline.command.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is what the code says. To freeze a change: {@code -Dplumbline.freeze=true}. */
class OpenApiTest {
    private static final Path COMMITTED = Path.of("..", "docs", "api", "command-api.json");

    @Test
    void theCommittedDescriptionIsWhatTheCodeSays() throws IOException {
        try (var service = RunningCommandService.start()) {
            var client = new Client(service.url(), Tokens.administrator());
            var generated = Client.send(client.request("/v3/api-docs").GET());
            assertThat(generated.status()).isEqualTo(200);
            String text = JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(generated.body())
                    + "\n";
            if (Boolean.getBoolean("plumbline.freeze")) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, text);
            }
            assertThat(text).isEqualTo(Files.readString(COMMITTED));
        }
    }
}
