package io.plumbline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;

/** A demo on a folder of its own, with a small Greenhouse export and any free ports. */
record Demo(Path data, Path history) {

    /** Records of the history that are refused. */
    static final int DIRTY = 12;

    /** The history has about eight ratings a candidate. */
    static Demo in(Path folder, int candidates) throws IOException {
        var history = folder.resolve("history");
        var settings = SimulationSettings.of(candidates, 5);
        GreenhouseFiles.write(Simulation.run(settings), history, ExportSettings.of(settings).withDirty(DIRTY), done -> {});
        return new Demo(folder.resolve("data"), history);
    }

    PlumblineProcess launch(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "demo", "--data", data.toString(), "--port", "0", "--history", history.toString()));
        arguments.addAll(List.of(more));
        return PlumblineProcess.start(data.getParent(), arguments.toArray(String[]::new));
    }

    /** Starts and waits until the page is usable. */
    PlumblineProcess start() throws Exception {
        var process = launch();
        process.await(line -> line.startsWith("Stop with Ctrl-C"));
        return process;
    }

    RunningStack running() throws IOException {
        return RunningStack.read(new DataFolder(data).stackFile());
    }

    String passwordOf(String username) throws IOException {
        return Files.readString(data.resolve("accounts").resolve(username)).strip();
    }

    /** Runs a command against this demo. */
    PlumblineProcess.Finished command(String... words) throws Exception {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.toString()));
        return PlumblineProcess.run(data.getParent(), arguments.toArray(String[]::new));
    }
}
