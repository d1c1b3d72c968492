package io.plumbline.command.importing;

import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.UUID;

/**
 * One import, from its first file to its account.
 *
 * @param source the source system, e.g. {@code csv}
 * @param dryRun whether it only tells what would happen
 * @param scale what ratings are checked against
 */
public record Import(
        UUID id,
        String source,
        ImportStatus status,
        boolean dryRun,
        Scale scale,
        String requestedBy,
        Instant createdAt) {}
