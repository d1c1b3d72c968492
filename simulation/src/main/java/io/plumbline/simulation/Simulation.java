package io.plumbline.simulation;

/** Makes hiring histories whose truth is known. */
public final class Simulation {

    private Simulation() {}

    /** Takes next to no time and memory: candidates are made as they are read. */
    public static SimulatedHistory run(SimulationSettings settings) {
        return new SimulatedHistory(settings);
    }
}
