package io.plumbline.analytics.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody hired: all that an outcome policy looks at.
 *
 * @param reviewed whether there is a review at the policy's horizon
 * @param rating what it says, 1 to 5; null when it does not
 * @param departure the kind's word, null while employed
 */
public record Hire(boolean reviewed, @Nullable Double rating, @Nullable LocalDate startedOn, @Nullable LocalDate departedOn,
        @Nullable String departure) { }
