package io.plumbline.query.live;

import io.plumbline.query.feed.FeedUnavailableException;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.findings.FindingsUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Looks once a second, for all listeners together, how far events and figures have come, and tells those whose page is
 * older. Without listeners nothing is looked at. It stops before the web server, which otherwise would wait for pages to
 * hang up.
 */
@Component
final class Broadcast implements SmartLifecycle {
    /** Then the browser connects again by itself: nobody listens for ever after signing out. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int BEATS_BETWEEN_SIGNS_OF_LIFE = 15;

    private record Seen(long position, long finding) {}

    private static final Seen NOTHING = new Seen(-1, -1);

    private final Findings findings;
    private final Watermark watermark;
    private final Map<SseEmitter, Slice> listeners = new ConcurrentHashMap<>();
    private final Map<SseEmitter, Seen> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live").daemon().factory());
    private int beat;
    private volatile boolean running;

    Broadcast(Findings findings, Watermark watermark) {
        this.findings = findings;
        this.watermark = watermark;
    }

    @Override
    public void start() {
        running = true;
        clock.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        listeners.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    SseEmitter listen(Slice slice) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onCompletion(() -> forget(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> forget(emitter));
        told.put(emitter, NOTHING);
        listeners.put(emitter, slice);
        if (!running) {
            emitter.complete();
        }
        return emitter;
    }

    private void forget(SseEmitter emitter) {
        listeners.remove(emitter);
        told.remove(emitter);
    }

    private void tell() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            beat++;
            long position = watermark.current();
            Map<Slice, Long> newest = new HashMap<>();
            listeners.forEach((emitter, slice) ->
                    tell(emitter, new Seen(position, newest.computeIfAbsent(slice, findings::newestId))));
        } catch (FeedUnavailableException | FindingsUnavailableException e) {
            // The database is away; the next second may find it.
            beat--;
        }
    }

    private void tell(SseEmitter emitter, Seen now) {
        try {
            if (!now.equals(told.put(emitter, now))) {
                emitter.send(SseEmitter.event().name("state").data("{\"position\":" + now.position() + ",\"finding\":" + now.finding() + "}"));
            } else if (beat % BEATS_BETWEEN_SIGNS_OF_LIFE == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
        } catch (IOException | IllegalStateException e) {
            forget(emitter);
        }
    }
}
