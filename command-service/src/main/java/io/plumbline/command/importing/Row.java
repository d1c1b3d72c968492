package io.plumbline.command.importing;

/** A row of a file; the header is line 1. */
public record Row(String file, long line) {
    @Override
    public String toString() {
        return file + " line " + line;
    }
}
