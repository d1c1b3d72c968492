package io.plumbline.command.importing;

/** A row of a file: a line of a CSV file, whose header is line 1, or a record of a JSON file, from 1. */
public record Row(String file, long line) {
    @Override
    public String toString() {
        return file + (file.endsWith(".json") ? " record " : " line ") + line;
    }
}
