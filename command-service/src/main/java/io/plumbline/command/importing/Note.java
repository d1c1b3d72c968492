package io.plumbline.command.importing;

/**
 * What an import assumed or left out, in words, and of how many rows.
 *
 * @param code stable
 */
public record Note(String code, String text, long rows) {}
