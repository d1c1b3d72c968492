package io.plumbline.command.rubric;

import io.plumbline.events.RubricEvent.RubricPublished;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version as it was published.
 *
 * @param retiredAt no interview is scheduled on it after that; absent: in use
 */
public record PublishedRubric(RubricPublished published, @Nullable Instant retiredAt) {}
