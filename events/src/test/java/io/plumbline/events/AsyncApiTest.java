package io.plumbline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {
    private static final Path COMMITTED = Path.of("..", "docs", "api", "events.asyncapi.json");

    /** When it fails, the file beside it in target is what the code says now: look at the difference, and commit it. */
    @Test
    void theCommittedDescriptionIsWhatTheCodeSays() throws IOException {
        ObjectWriter pretty = new JsonMapper().writerWithDefaultPrettyPrinter();
        String generated = pretty.writeValueAsString(new AsyncApi().document()) + "\n";
        Files.writeString(Path.of("target", "events.asyncapi.json"), generated);

        assertThat(COMMITTED).hasContent(generated);
    }
}
