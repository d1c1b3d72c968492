package io.plumbline.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Path COMMITTED = Path.of("../docs/api/exports.md");
    private static ExportedHistory service;

    @BeforeAll
    static void start() {
        service = new ExportedHistory();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** To freeze a change: {@code -Dplumbline.freeze=true}. */
    @Test
    void theCommittedDictionaryIsTheOneOfTheCode() throws IOException {
        String text = service.file("/exports");
        if (Boolean.getBoolean("plumbline.freeze")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(text);
    }
}
