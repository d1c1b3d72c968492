package io.plumbline.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Does an import's work in batches, several at a time, and leaves out those that were done before it was interrupted. */
@Component
public class Steps {
    private static final int WORKERS = 4;

    private final Batches batches;

    Steps(Batches batches) {
        this.batches = batches;
    }

    /** What becomes of the rows from a place on. */
    public interface Batch {
        Settlement run(long from);

        /** The same after what was tried at once has failed and was undone. */
        default Settlement factByFact(long from) {
            return run(from);
        }
    }

    /**
     * @param size of the whole step
     * @param width of a batch
     * @return whether it came to its end; false when it was interrupted
     */
    public boolean run(Import of, String step, long size, int width, Batch batch) {
        Set<Integer> done = batches.done(of.id(), step);
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; (long) number * width < size; number++) {
                if (!done.contains(number)) {
                    int each = number;
                    long from = (long) each * width;
                    running.add(workers.submit(() -> batches.settle(
                            of.id(), step, each, () -> batch.run(from), () -> batch.factByFact(from))));
                }
            }
            return await(running);
        }
    }

    private static boolean await(List<Future<?>> running) {
        try {
            for (Future<?> each : running) {
                each.get();
            }
            return true;
        } catch (InterruptedException e) {
            running.forEach(each -> each.cancel(false));
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            running.forEach(each -> each.cancel(false));
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
