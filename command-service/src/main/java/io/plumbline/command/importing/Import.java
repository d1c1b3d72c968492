package io.plumbline.command.importing;

import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import, from its first file to its account.
 *
 * @param source the source system, e.g. {@code csv}
 * @param dryRun whether it only tells what would happen
 * @param scale what ratings are checked against
 * @param retries the import whose quarantined records this one takes up
 */
public record Import(
        UUID id,
        String source,
        ImportStatus status,
        boolean dryRun,
        Scale scale,
        String requestedBy,
        Instant createdAt,
        @Nullable UUID retries) {}
