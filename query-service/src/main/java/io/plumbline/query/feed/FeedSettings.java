package io.plumbline.query.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the feed reads ({@code plumbline.feed.*}).
 *
 * @param group the consumer group that shares out the partitions among instances; no offsets are committed to it
 * @param instance a name of its own for this instance, where it has one that lasts: after a restart it has its partitions
 *     back at once, however it ended. Without it they wait for the group to notice, 10 s after a crash
 * @param batch at most so many records a transaction
 * @param maxPollInterval after so long without a sign of life an instance loses its partitions to another
 */
@ConfigurationProperties("plumbline.feed")
record FeedSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("plumbline.query") String group,
        @Nullable String instance,
        @DefaultValue("5000") int batch,
        @DefaultValue("5m") Duration maxPollInterval) {}
