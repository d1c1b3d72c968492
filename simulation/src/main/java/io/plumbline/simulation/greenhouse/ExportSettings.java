package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.SimulationSettings;

/**
 * What an export adds to a history.
 *
 * @param dirty how many records hold what an importer must refuse, 0 to 1 million
 * @param beforeAmendments cards that were amended later read as they were submitted
 */
public record ExportSettings(int dirty, boolean beforeAmendments) {

    private static final int CANDIDATES_FOR_A_DIRTY_ONE = 100;

    public ExportSettings {
        if (dirty < 0 || dirty > 1_000_000) {
            throw new IllegalArgumentException("dirty records must be 0 to 1000000");
        }
    }

    /** A dirty record to 100 candidates, and at least one of each kind; amendments made. */
    public static ExportSettings of(SimulationSettings settings) {
        return new ExportSettings(
                Math.max(Dirt.values().length, settings.candidates() / CANDIDATES_FOR_A_DIRTY_ONE), false);
    }

    public ExportSettings withDirty(int dirty) {
        return new ExportSettings(dirty, beforeAmendments);
    }

    public ExportSettings withoutAmendments() {
        return new ExportSettings(dirty, true);
    }
}
