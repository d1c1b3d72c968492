package io.plumbline.command.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works ({@code plumbline.relay.*}).
 *
 * @param batch at most so many new events are read at once
 * @param poll so long it waits before it looks again, when there was nothing
 */
@ConfigurationProperties("plumbline.relay")
record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2000") int batch,
        @DefaultValue("20ms") Duration poll) {}
