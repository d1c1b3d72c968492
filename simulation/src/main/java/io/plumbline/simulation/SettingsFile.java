package io.plumbline.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that a history follows from, {@code truth_settings.json}, in the folder of whichever format. */
public final class SettingsFile {

    private SettingsFile() {}

    public static void write(SimulationSettings settings, Path directory) throws IOException {
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(directory.resolve("truth_settings.json"),
                json.writeValueAsString(settings).replace(System.lineSeparator(), "\n") + "\n");
    }
}
