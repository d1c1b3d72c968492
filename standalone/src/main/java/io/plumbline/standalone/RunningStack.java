package io.plumbline.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a stack listens, as its data folder tells.
 *
 * @param url the page and the query service's API
 * @param commandUrl the command service's API
 * @param pid the process that runs it
 */
public record RunningStack(URI url, URI commandUrl, long pid) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static RunningStack read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), RunningStack.class);
        } catch (JacksonException notOurs) {
            throw new IOException("not a description of a running stack: " + notOurs.getOriginalMessage(), notOurs);
        }
    }

    void write(Path file) throws IOException {
        DataFolder.write(file, JSON.writeValueAsString(this));
    }
}
