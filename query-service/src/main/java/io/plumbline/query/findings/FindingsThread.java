package io.plumbline.query.findings;

import io.plumbline.analytics.Cancelled;
import io.plumbline.analytics.Progress;
import io.plumbline.query.filter.Slice;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one background thread that keeps findings fresh. */
final class FindingsThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FindingsThread.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Computation computation;
    private final Findings findings;
    private final Clock clock;
    private final Pace pace = new Pace();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    FindingsThread(Computation computation, Findings findings, Clock clock) {
        this.computation = computation;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("findings").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            pause(look());
        }
    }

    private Duration look() {
        try {
            Basis present = computation.present();
            if (pace.due(present, findings.basis(), computation.arrived(), clock.instant())) {
                Instant begun = clock.instant();
                computation.run(Slice.EVERYTHING, new UntilStopped());
                pace.rested(clock.instant(), Duration.between(begun, clock.instant()));
            } else {
                oneWish(present);
            }
            return LOOK;
        } catch (Cancelled e) {
            return LOOK;
        } catch (SQLException | RuntimeException e) {
            if (running) {
                LOG.warn("Looking for something to compute failed, and is tried again: {}", e.toString());
            }
            return AFTER_TROUBLE;
        }
    }

    /** One at a time, and only while the whole is up to date: the whole comes first. */
    private void oneWish(Basis present) throws SQLException {
        if (present.equals(findings.basis())) {
            for (Slice slice : computation.wished().stream().limit(1).toList()) {
                computation.run(slice, new UntilStopped());
            }
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private final class UntilStopped implements Progress {
        @Override
        public void at(String stage, double done) {
            LOG.debug("{} {}", stage, done);
        }

        @Override
        public boolean cancelled() {
            return !running;
        }
    }
}
