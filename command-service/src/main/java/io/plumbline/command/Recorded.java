package io.plumbline.command;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The answer to a command: up to where its stream has been written.
 *
 * @param stream e.g. {@code candidacy/42}
 * @param sequence of the last event, from 0; a reader who has applied it has seen the command's effect
 */
public record Recorded(
        @Schema(example = "candidacy/42", requiredMode = Schema.RequiredMode.REQUIRED) String stream,
        @Schema(example = "7", requiredMode = Schema.RequiredMode.REQUIRED) long sequence) {}
