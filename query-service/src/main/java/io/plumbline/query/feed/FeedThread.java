package io.plumbline.query.feed;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs the feed from the context's start to its end. */
final class FeedThread implements SmartLifecycle {
    /** What it leaves undone by then is undone by PostgreSQL, and done at the next start. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Supplier<Feed> feeds;
    private final boolean enabled;
    private @Nullable Feed feed;
    private @Nullable Thread thread;

    FeedThread(Supplier<Feed> feeds, boolean enabled) {
        this.feeds = feeds;
        this.enabled = enabled;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            feed = feeds.get();
            thread = Thread.ofPlatform().daemon().name("feed").start(feed);
        }
    }

    @Override
    public synchronized void stop() {
        if (feed != null && thread != null) {
            feed.end();
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        feed = null;
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
