package io.plumbline.query.testing;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A simulated history, through its files. */
public final class SimulatedFacts {
    private SimulatedFacts() {}

    public static HiringFacts of(SimulationSettings settings, Path folder) {
        try {
            HistoryFiles.write(Simulation.run(settings), folder, _ -> {});
            return CsvFacts.read(folder, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
