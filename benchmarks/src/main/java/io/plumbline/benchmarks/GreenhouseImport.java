package io.plumbline.benchmarks;

import io.plumbline.embedded.Logins;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;
import io.plumbline.standalone.cli.HistoryImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Greenhouse export of a million ratings through the front door: sent, read, sealed, staged, decided and appended;
 * beside COPY of the very events. Memory is what the service's heap holds after a collection, looked at all the while.
 * The relay rests. {@code PLUMBLINE_BENCHMARK_CANDIDATES} makes it smaller or larger.
 */
final class GreenhouseImport implements Benchmark {

    /** Of the simulation's defaults, a candidate comes to 8.6 ratings. */
    private static final int CANDIDATES = 116_000;
    private static final double LEAST = .2;
    private static final Pattern RATED = Pattern.compile("\"rating\" ?: ?\"(?!no_decision)");

    @Override
    public String name() {
        return "import-greenhouse";
    }

    @Override
    public String about() {
        return "a Greenhouse export of a million ratings from the first byte sent, beside COPY of its events";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        int candidates = Integer.parseInt(System.getenv().getOrDefault("PLUMBLINE_BENCHMARK_CANDIDATES", "" + CANDIDATES));
        Path export = servers.freshFolder().resolve("export");
        GreenhouseFiles.write(Simulation.run(SimulationSettings.of(candidates, 1)), export,
                ExportSettings.of(SimulationSettings.of(candidates, 1)), _ -> {});
        Logins logins = servers.freshDatabase();
        var topic = Topic.create(servers.bootstrapServers());
        try (var service = RunningService.command(logins, topic, "--plumbline.relay.enabled=false");
                var heap = new LiveHeap()) {
            long begun = System.nanoTime();
            var sent = new Sent();
            var done = new HistoryImport(service.client()).greenhouse(export, null, false, sent);
            long took = System.nanoTime() - begun;
            long events = events(logins);
            double copied;
            try (var connection = logins.command().dataSource().getConnection()) {
                copied = RawCopy.again(connection, List.of("command.domain_event"), servers.freshFolder()).rowsPerSecond();
            }
            var measures = new ArrayList<Measure>();
            measures.add(new Measure.Note("ratings imported", ratings(export), "in " + Math.round(took / 1e9) + " s"));
            measures.add(new Measure.Note("records imported", done.accepted(),
                    "of " + done.read() + ", " + done.leftOut() + " left out, " + done.quarantined() + " quarantined"));
            measures.add(new Measure.Note("sent and staged", (sent.at - begun) / 1e9, "s of it"));
            measures.add(new Measure.Note("live heap", heap.most() / 1e6, "MB at most"));
            measures.add(new Measure.Share("import greenhouse", "events", Rate.of(events, took), "COPY of the same events", copied, LEAST));
            return measures;
        }
    }

    private static long events(Logins logins) throws Exception {
        try (var connection = logins.command().dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from command.domain_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long ratings(Path export) throws Exception {
        try (var lines = Files.lines(export.resolve("scorecards.json"))) {
            return lines.mapToLong(line -> RATED.matcher(line).results().count()).sum();
        }
    }

    /** When the last byte was staged. */
    private static final class Sent implements HistoryImport.Listener {

        private volatile long at;

        @Override
        public void at(String what, long done, long total) {
            if (what.startsWith("Sending")) {
                at = System.nanoTime();
            }
        }

        @Override
        public void close() {}
    }
}
