package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The files of an export, all open at once, so that it is written as the history is made. */
final class ExportFiles implements Closeable {

    private final Path directory;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final Map<String, RecordFile> json = new LinkedHashMap<>();
    private final Table reviews;
    private final Table departures;

    ExportFiles(Path directory) throws IOException {
        this.directory = directory;
        try {
            for (String name : new String[] {"applications", "candidates", "jobs", "scheduled_interviews", "scorecards",
                "offers", "users"}) {
                var file = new RecordFile(directory.resolve(name + ".json"));
                open.push(file);
                json.put(name, file);
            }
            reviews = table("reviews.csv", "application_id", "checkpoint", "reviewed_on", "rating", "would_hire_again");
            departures = table("departures.csv", "application_id", "started_on", "departed_on", "kind", "regretted");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Table table(String name, String... columns) throws IOException {
        var table = new Table(directory.resolve(name), columns);
        open.push(table);
        return table;
    }

    RecordFile applications() {
        return file("applications");
    }

    RecordFile candidates() {
        return file("candidates");
    }

    RecordFile jobs() {
        return file("jobs");
    }

    RecordFile interviews() {
        return file("scheduled_interviews");
    }

    RecordFile scorecards() {
        return file("scorecards");
    }

    RecordFile offers() {
        return file("offers");
    }

    RecordFile users() {
        return file("users");
    }

    Table reviews() {
        return reviews;
    }

    Table departures() {
        return departures;
    }

    /** How many records each file holds so far. */
    Map<String, Long> records() {
        var records = new LinkedHashMap<String, Long>();
        json.forEach((name, file) -> records.put(name + ".json", file.records()));
        records.put("reviews.csv", reviews.rows());
        records.put("departures.csv", departures.rows());
        return records;
    }

    private RecordFile file(String name) {
        return Objects.requireNonNull(json.get(name));
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Closeable file : open) {
            try {
                file.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
