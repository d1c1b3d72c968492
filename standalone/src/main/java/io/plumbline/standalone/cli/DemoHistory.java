package io.plumbline.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;
import io.plumbline.standalone.DataFolder;
import io.plumbline.standalone.Stages;

/**
 * The history that a demo shows: the user's own files, or an invented one that is written once.
 *
 * @param files a Greenhouse export, or a folder of Plumbline's own CSV files
 * @param name what the note of the loaded history says; the same history, the same name
 */
record DemoHistory(Path files, String name) {

    private static final String INVENTED = "demo";

    /** @param own the user's folder; absent: the invented history, written to the data folder unless it is there */
    static DemoHistory of(DataFolder folder, @Nullable Path own, Stages stages) throws IOException {
        if (own != null) {
            if (!Files.isDirectory(own)) {
                throw new CommandFailure("There is no folder " + own + ".\nName one that holds a Greenhouse export or CSV files with --history");
            }
            return new DemoHistory(own, nameOf(own));
        }
        if (!Files.isDirectory(folder.history())) {
            invent(folder.history(), stages);
        }
        return new DemoHistory(folder.history(), nameOf(null));
    }

    private static String nameOf(@Nullable Path own) {
        return own == null ? INVENTED : own.toAbsolutePath().normalize().toString();
    }

    /** How many stages lie before a person: the invention, if it has not been written, and the load, if it is not done. */
    static int stages(DataFolder folder, @Nullable Path own) throws IOException {
        return (own == null && !Files.isDirectory(folder.history()) ? 1 : 0)
                + (new DemoHistory(own == null ? folder.history() : own, nameOf(own)).isLoaded(folder) ? 0 : 1);
    }

    boolean isLoaded(DataFolder folder) throws IOException {
        return Files.exists(folder.loaded()) && Files.readString(folder.loaded()).equals(name);
    }

    void noteLoaded(DataFolder folder) throws IOException {
        DataFolder.write(folder.loaded(), name);
    }

    /** By its applications, which every export has and no CSV history. */
    boolean isGreenhouse() {
        return GreenhouseFolder.files(files).keySet().stream().anyMatch(name -> name.startsWith("applications"));
    }

    /** Somebody of this history who can sign in as an interviewer; absent if its files name nobody. */
    @Nullable String anInterviewer() throws IOException {
        return isGreenhouse() ? firstOfTheExport() : firstOfTheTables();
    }

    private @Nullable String firstOfTheExport() throws IOException {
        for (var file : GreenhouseFolder.files(files).entrySet()) {
            if (file.getKey().startsWith("scorecards")) {
                return interviewerOfTheFirst(file.getValue());
            }
        }
        return null;
    }

    private static @Nullable String interviewerOfTheFirst(Path cards) throws IOException {
        try (var json = JsonMapper.shared().createParser(cards)) {
            if (json.nextToken() != JsonToken.START_ARRAY || json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var interviewer = json.readValueAsTree().get("interviewer");
            return interviewer instanceof JsonNode one && one.path("id").isNumber() ? one.path("id").asString() : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private @Nullable String firstOfTheTables() throws IOException {
        var cards = files.resolve("scorecards.csv");
        if (!Files.exists(cards)) {
            return null;
        }
        try (var lines = Files.lines(cards)) {
            var rows = lines.limit(2).map(line -> line.split(",")).toList();
            int column = rows.isEmpty() ? -1 : Arrays.asList(rows.getFirst()).indexOf("interviewer");
            return rows.size() < 2 || column < 0 || column >= rows.get(1).length ? null : rows.get(1)[column];
        }
    }

    /** Under another name until it is whole: a kill leaves nothing that looks finished. */
    private static void invent(Path target, Stages stages) throws IOException {
        var settings = SimulationSettings.demo();
        var writing = Files.createTempDirectory(target.getParent(), ".history");
        stages.run("Invented history", "Is there room on the disk?", () -> GreenhouseFiles.write(
                Simulation.run(settings), writing, ExportSettings.of(settings), done -> stages.advance((double) done / settings.candidates(), done + " candidates")));
        Files.move(writing, target);
    }
}
