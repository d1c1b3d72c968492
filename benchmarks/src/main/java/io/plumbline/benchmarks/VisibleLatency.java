package io.plumbline.benchmarks;

import io.plumbline.standalone.cli.StackClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** From sending a command to reading its effect, both over HTTP, at a steady 50 commands a second. */
final class VisibleLatency implements Benchmark {

    private static final int PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_NANOS = 3_000_000;

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public String about() {
        return "POST to the command API until the query API shows it, at 50 a second";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        try (var demo = RunningDemo.start(servers, servers.freshFolder())) {
            steadily(demo, "warm-up", WARM_UP);
            double[] millis = steadily(demo, "measured", TIME);
            return List.of(
                    new Measure.AtMost("visible, p50", percentile(millis, .50), 100, "ms"),
                    new Measure.AtMost("visible, p99", percentile(millis, .99), 300, "ms"));
        }
    }

    /** Starts one every 20 ms whether or not earlier ones are through, so that a pause delays all it would delay. */
    private static double[] steadily(RunningDemo demo, String prefix, Duration time) throws Exception {
        int count = (int) (time.toMillis() * PER_SECOND / 1_000);
        var running = new ArrayList<Future<Double>>(count);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = begun + i * (1_000_000_000L / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                String candidate = prefix + "-" + i;
                running.add(clients.submit(() -> untilVisible(demo.commands(), demo.queries(), candidate, due)));
            }
        }
        return millis(running);
    }

    private static double untilVisible(StackClient commands, StackClient queries, String candidate, long due) {
        commands.post("candidates", Map.of("candidate", candidate, "name", "Ada Example", "email", "ada@example.com"));
        while (queries.get("api/status?stream=candidate/" + candidate).path("stream").path("lastSequence").asLong(-1) < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return (System.nanoTime() - due) / 1e6;
    }

    private static double[] millis(List<Future<Double>> running) throws ExecutionException, InterruptedException {
        double[] millis = new double[running.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = running.get(i).get();
        }
        return millis;
    }

    /** The smallest value that at least this share of all are not above. */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
