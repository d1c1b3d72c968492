package io.plumbline.benchmarks;

import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;
import io.plumbline.standalone.cli.HistoryImport;
import java.nio.file.Path;
import java.util.List;

/** The demo's history through import, store, relay and feed, to the last projected row. */
final class DemoImport implements Benchmark {

    private static final double MOST_SECONDS = 60;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "the demo's Greenhouse export of 80,000 ratings, from the first byte sent to the last projected row";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        Path folder = servers.freshFolder();
        var settings = SimulationSettings.demo();
        GreenhouseFiles.write(Simulation.run(settings), folder.resolve("export"), ExportSettings.of(settings), _ -> {});
        try (var demo = RunningDemo.start(servers, folder.resolve("stack"))) {
            long begun = System.nanoTime();
            var done = new HistoryImport(demo.commands()).greenhouse(folder.resolve("export"), null, false, new Silent());
            double imported = seconds(begun);
            awaitProjected(demo);
            double projected = seconds(begun);
            return List.of(
                    new Measure.Note("records imported", done.accepted(), "of " + done.read() + ", " + done.quarantined() + " quarantined"),
                    new Measure.Note("import alone", imported, "s into the store"),
                    new Measure.AtMost("import to last row", projected, MOST_SECONDS, "s"));
        }
    }

    private static void awaitProjected(RunningDemo demo) throws InterruptedException {
        long last = demo.lastPosition();
        while (demo.queries().get("api/status").path("watermark").asLong() < last) {
            Thread.sleep(50);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static final class Silent implements HistoryImport.Listener {

        @Override
        public void at(String what, long done, long total) {}

        @Override
        public void close() {}
    }
}
