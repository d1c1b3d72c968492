package io.plumbline.analytics.facts;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one place of the input.
 *
 * @param code stable, for programs, such as {@code BAD_CELL}
 * @param file the file's name
 * @param line the line the record begins on, from 1; 0 when the whole file is meant
 * @param column the column's header, where one is meant
 * @param message what is wrong, in one sentence
 * @param remedy what to do about it, in one sentence
 */
public record Defect(String code, String file, long line, @Nullable String column, String message, String remedy) {

    @Override
    public String toString() {
        String place = line > 0 ? file + ", line " + line : file;
        String cell = column == null ? place : place + ", column " + column;
        return code + " in " + cell + ": " + message + " " + remedy;
    }
}
