package io.plumbline.benchmarks;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.rasch.RaschAnalysis;
import java.util.ArrayList;
import java.util.List;

/** How long Rasch measures take, rating scale and partial credit, at 100,000, a million and ten million ratings. */
final class RaschSpeed implements Benchmark {

    private static final int CARDS_EACH = 70;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "rasch";
    }

    @Override
    public String about() {
        return "many-facet Rasch, both models, at 100,000, 1,000,000 and 10,000,000 ratings; needs 4 GB";
    }

    @Override
    public List<Measure> run(Servers servers) {
        seconds(100_000, 5);
        var measures = new ArrayList<Measure>();
        measures.addAll(measure("100k", 100_000, 5, 3));
        measures.addAll(measure("1M", 1_000_000, 20, 30));
        measures.addAll(measure("10M", 10_000_000, 100, 300));
        return measures;
    }

    private static List<Measure> measure(String size, int ratings, int teams, double limit) {
        double seconds = seconds(ratings, teams);
        return List.of(new Measure.AtMost(size + " both models", seconds, limit, "s"), new Measure.Note(size + " rate", ratings / seconds, "ratings/s"));
    }

    private static double seconds(int ratings, int teams) {
        SimulatedPanels panels = SimulatedPanels.simulate(ratings, CARDS_EACH, teams, 0.4, true, false, SEED);
        long begun = System.nanoTime();
        RaschAnalysis.of(panels.ratings(), Estimate.not(Reason.EMPTY, "Not compared."), Progress.SILENT).orThrow();
        return (System.nanoTime() - begun) / 1e9;
    }
}
