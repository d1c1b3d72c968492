package io.plumbline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a folder of CSV files to the command service: sends each file, starts the import and waits for its account. */
public final class CsvHistoryImport {

    private static final List<String> FILES = List.of(
            "candidacies.csv", "scorecards.csv", "ratings.csv", "reviews.csv", "departures.csv", "interviewers.csv", "candidates.csv");
    private static final long EVERY_MILLIS = 200;

    private final StackClient commands;

    public CsvHistoryImport(StackClient commands) {
        this.commands = commands;
    }

    /** Hears how far it has come. */
    public interface Listener extends AutoCloseable {
        void at(String what, long done, long total);

        @Override
        void close();
    }

    /** The closing account: what was read is what was accepted, already known and quarantined. */
    public record Done(String id, long read, long accepted, long alreadyKnown, long quarantined) {}

    /**
     * @param scale lowest and highest rating; absent: 1 and 5
     * @throws CommandFailure when a file cannot be read, or the service refuses it or stops
     */
    public Done run(Path folder, boolean dryRun, double @Nullable [] scale, Listener listener) {
        var files = FILES.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
        if (files.isEmpty()) {
            throw new CommandFailure((Files.isDirectory(folder) ? "No file to import is in " : "There is no folder ") + folder
                    + ".\nThe files are called: " + String.join(", ", FILES));
        }
        try (listener) {
            var id = commands.post("imports", request(dryRun, scale)).path("id").asString();
            send(id, files, listener);
            commands.post("imports/" + id + "/start", Map.of());
            return await(id, listener);
        }
    }

    /** Tells of refused rows, in the order of files and lines. */
    public void quarantine(String id, long atMost, Consumer<String> row) {
        long told = 0;
        var after = "?afterFile=&afterLine=0";
        while (true) {
            var page = commands.get("imports/" + id + "/quarantine" + after);
            for (var each : page) {
                if (told++ == atMost) {
                    return;
                }
                row.accept(shown(each));
                after = "?afterFile=" + each.path("file").asString() + "&afterLine=" + each.path("line").asLong();
            }
            if (page.isEmpty()) {
                return;
            }
        }
    }

    private static Map<String, Object> request(boolean dryRun, double @Nullable [] scale) {
        return scale == null
                ? Map.of("dryRun", dryRun)
                : Map.of("dryRun", dryRun, "scale", Map.of("min", scale[0], "max", scale[1]));
    }

    private void send(String id, List<Path> files, Listener listener) {
        long total = files.stream().mapToLong(CsvHistoryImport::size).sum() / 1024;
        var sent = new AtomicLong();
        for (var file : files) {
            commands.put("imports/" + id + "/files/" + file.getFileName(), "text/csv",
                    BodyPublishers.ofInputStream(() -> counting(file, bytes ->
                            listener.at("Sending, KB", sent.addAndGet(bytes) / 1024, total))));
        }
    }

    private Done await(String id, Listener listener) {
        while (true) {
            var progress = commands.get("imports/" + id);
            var account = progress.path("account");
            var done = new Done(id, account.path("read").asLong(), account.path("accepted").asLong(),
                    account.path("alreadyKnown").asLong(), account.path("quarantined").asLong());
            listener.at("Importing, rows", done.accepted() + done.alreadyKnown() + done.quarantined(), done.read());
            switch (progress.path("status").asString()) {
                case "finished" -> {
                    return done;
                }
                case "failed" -> throw new CommandFailure("The import failed. " + progress.path("failure").asString());
                default -> pause();
            }
        }
    }

    private static String shown(JsonNode row) {
        var field = row.path("field").asString("");
        return row.path("file").asString() + " line " + row.path("line").asLong() + (field.isEmpty() ? "" : ", " + field) + ": "
                + row.path("reason").asString() + " [" + row.path("code").asString() + "]";
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted. The import goes on in the service.", interrupted);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new CommandFailure("Could not read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static InputStream counting(Path file, Consumer<Integer> read) {
        try {
            return new CountingStream(Files.newInputStream(file), read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
