package io.plumbline.analytics.parallel;

import io.plumbline.analytics.Cancelled;
import io.plumbline.analytics.Progress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A computation on another thread, beside what goes on here. */
public final class Beside<T> {

    private static final int MILLISECONDS_BETWEEN_STEPS = 100;

    private final CompletableFuture<T> running;
    private volatile String stage;
    private volatile double done;

    private Beside(String stage, Function<Progress, T> work, Progress caller) {
        this.stage = stage;
        Progress told = new Progress() {
            @Override
            public void at(String now, double share) {
                Beside.this.stage = now;
                done = share;
            }

            @Override
            public boolean cancelled() {
                return caller.cancelled();
            }
        };
        running = CompletableFuture.supplyAsync(() -> work.apply(told));
    }

    /**
     * @param stage what is being done, until it says so itself
     * @param caller asked whether it has given up; told nothing before {@link #await}
     */
    public static <T> Beside<T> begin(String stage, Function<Progress, T> work, Progress caller) {
        return new Beside<>(stage, work, caller);
    }

    /**
     * Waits for the result, and says where it is meanwhile.
     *
     * @throws RuntimeException as the computation threw it
     * @throws Cancelled when the caller gave up
     */
    public T await(Progress caller) {
        while (true) {
            caller.step(stage, done);
            try {
                return running.get(MILLISECONDS_BETWEEN_STEPS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                // round again
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Cancelled(stage);
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException own) {
                    throw own;
                }
                throw new IllegalStateException(failure.getCause());
            }
        }
    }
}
