package io.plumbline.command.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a command that says nothing but when.
 *
 * @param occurredAt absent: now
 */
public record OccurredAt(@Nullable Instant occurredAt) {
    /** Such a body may be left out. */
    public static @Nullable Instant of(@Nullable OccurredAt body) {
        return body == null ? null : body.occurredAt();
    }
}
