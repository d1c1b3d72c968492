package io.plumbline.command.relay;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs the relay from the context's start to its end. */
final class RelayThread implements SmartLifecycle {
    /** What is not acknowledged by then is sent again at the next start. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Supplier<Relay> relays;
    private final boolean enabled;
    private @Nullable Relay relay;
    private @Nullable Thread thread;

    RelayThread(Supplier<Relay> relays, boolean enabled) {
        this.relays = relays;
        this.enabled = enabled;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            relay = relays.get();
            thread = Thread.ofPlatform().daemon().name("relay").start(relay);
        }
    }

    @Override
    public synchronized void stop() {
        if (relay != null && thread != null) {
            relay.end();
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        relay = null;
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
