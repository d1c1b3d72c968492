package io.plumbline.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which files of a folder are a Greenhouse export's. */
final class GreenhouseFolder {

    static final String NAMES = "applications, candidates, jobs, scheduled_interviews, scorecards, offers and users, each .json"
            + " or several numbered files such as scorecards-1.json; reviews.csv, departures.csv";

    private static final Pattern FILE = Pattern.compile(
            "(applications|candidates|jobs|scheduled_interviews|scorecards|offers|users)([-_. ]?(page|part)?[-_. ]?\\d{1,9})?\\.json"
                    + "|(reviews|departures)([-_. ]?(page|part)?[-_. ]?\\d{1,9})?\\.csv");
    private static final List<String> MAPPINGS = List.of("mapping.yml", "mapping.yaml", "mapping.json");

    private GreenhouseFolder() {}

    /** By the name under which each is sent, in order. */
    static Map<String, Path> files(Path folder) {
        var files = new LinkedHashMap<String, Path>();
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                inside.filter(Files::isRegularFile)
                        .filter(file -> FILE.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .forEach(file -> files.put(file.getFileName().toString().replace(' ', '_'), file));
            } catch (IOException unreadable) {
                throw new CommandFailure("Could not read " + folder + ": " + unreadable.getMessage(), unreadable);
            }
        }
        return files;
    }

    static Map<String, Path> withMapping(Path folder, @Nullable Path mapping, Map<String, Path> files) {
        var all = new LinkedHashMap<String, Path>();
        if (mapping != null) {
            if (!Files.isRegularFile(mapping)) {
                throw new CommandFailure("There is no mapping file " + mapping + ".");
            }
            all.put(mappingName(mapping), mapping);
        } else {
            MAPPINGS.stream().filter(name -> Files.isRegularFile(folder.resolve(name))).findFirst()
                    .ifPresent(name -> all.put(name, folder.resolve(name)));
        }
        all.putAll(files);
        return all;
    }

    /** Whatever a mapping file is called, the service is told only how it is written. */
    static String mappingName(Path mapping) {
        return mapping.getFileName().toString().endsWith(".json") ? "mapping.json" : "mapping.yml";
    }
}
