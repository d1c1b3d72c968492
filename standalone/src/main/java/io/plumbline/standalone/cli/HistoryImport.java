package io.plumbline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a folder of files to the command service: sends each file, starts the import and waits for its account. */
public final class HistoryImport {

    private static final List<String> CSV_FILES = List.of(
            "candidacies.csv", "scorecards.csv", "ratings.csv", "reviews.csv", "departures.csv", "interviewers.csv", "candidates.csv");
    private static final long EVERY_MILLIS = 200;
    /** At a time: reading a file keeps one processor of the service busy. */
    private static final int SENDERS = 2;

    private final StackClient commands;

    public HistoryImport(StackClient commands) {
        this.commands = commands;
    }

    /** Hears how far it has come. */
    public interface Listener extends AutoCloseable {
        void at(String what, long done, long total);

        @Override
        void close();
    }

    /** The closing account: what was read is what was accepted, already known, left out and quarantined. */
    public record Done(String id, long read, long accepted, long alreadyKnown, long leftOut, long quarantined) {}

    /**
     * Plumbline's own CSV files.
     *
     * @param scale lowest and highest rating; absent: 1 and 5
     * @throws CommandFailure when a file cannot be read, or the service refuses it or stops
     */
    public Done csv(Path folder, boolean dryRun, double @Nullable [] scale, Listener listener) {
        var files = new LinkedHashMap<String, Path>();
        CSV_FILES.stream().map(folder::resolve).filter(Files::isRegularFile)
                .forEach(file -> files.put(file.getFileName().toString(), file));
        refuseNone(folder, files, String.join(", ", CSV_FILES));
        return run(scale == null
                ? Map.of("source", "csv", "dryRun", dryRun)
                : Map.of("source", "csv", "dryRun", dryRun, "scale", Map.of("min", scale[0], "max", scale[1])), files, listener);
    }

    /**
     * A Greenhouse export.
     *
     * @param mapping how jobs become role families, levels and teams; absent: {@code mapping.yml} of the folder, if there
     * @throws CommandFailure when a file cannot be read, or the service refuses it or stops
     */
    public Done greenhouse(Path folder, @Nullable Path mapping, boolean dryRun, Listener listener) {
        var files = GreenhouseFolder.files(folder);
        refuseNone(folder, files, GreenhouseFolder.NAMES);
        return run(Map.of("source", "greenhouse", "dryRun", dryRun), GreenhouseFolder.withMapping(folder, mapping, files), listener);
    }

    /** Tries an import's quarantined records again. @param mapping absent: the import's own */
    Done retry(String quarantinedBy, String source, @Nullable Path mapping, Listener listener) {
        var files = mapping == null ? Map.<String, Path>of() : Map.of(GreenhouseFolder.mappingName(mapping), mapping);
        return run(Map.of("source", source, "retries", quarantinedBy), files, listener);
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
                row.accept(QuarantinedText.of(each));
                after = "?afterFile=" + each.path("file").asString() + "&afterLine=" + each.path("line").asLong();
            }
            if (page.isEmpty()) {
                return;
            }
        }
    }

    /** What the import assumed and left out, each with the rows it is of. */
    JsonNode notes(String id) {
        return commands.get("imports/" + id + "/notes");
    }

    private Done run(Map<String, Object> request, Map<String, Path> files, Listener listener) {
        try (listener) {
            var id = commands.post("imports", request).path("id").asString();
            send(id, files, listener);
            commands.post("imports/" + id + "/start", Map.of());
            return await(id, listener);
        }
    }

    private static void refuseNone(Path folder, Map<String, Path> files, String names) {
        if (files.isEmpty()) {
            throw new CommandFailure((Files.isDirectory(folder) ? "No file to import is in " : "There is no folder ") + folder
                    + ".\nThe files are called: " + names);
        }
    }

    /** The mapping goes before the rest, which is read by it. */
    private void send(String id, Map<String, Path> files, Listener listener) {
        long total = files.values().stream().mapToLong(HistoryImport::size).sum() / 1024;
        var sent = new AtomicLong();
        var rest = new ArrayList<Map.Entry<String, Path>>();
        for (var file : files.entrySet()) {
            if (file.getKey().startsWith("mapping.")) {
                send(id, file, total, sent, listener);
            } else {
                rest.add(file);
            }
        }
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var sending = rest.stream().<Future<?>>map(file -> senders.submit(() -> send(id, file, total, sent, listener))).toList();
            for (var each : sending) {
                await(each);
            }
        }
    }

    private void send(String id, Map.Entry<String, Path> file, long total, AtomicLong sent, Listener listener) {
        commands.put("imports/" + id + "/files/" + file.getKey(), file.getKey().endsWith(".csv") ? "text/csv" : "application/octet-stream",
                BodyPublishers.ofInputStream(() -> counting(file.getValue(), bytes -> {
                    synchronized (listener) {
                        listener.at("Sending, KB", sent.addAndGet(bytes) / 1024, total);
                    }
                })));
    }

    private static void await(Future<?> sending) {
        try {
            sending.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted. Nothing was imported.", interrupted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure.getCause());
        }
    }

    private Done await(String id, Listener listener) {
        while (true) {
            var progress = commands.get("imports/" + id);
            var account = progress.path("account");
            var done = new Done(id, account.path("read").asLong(), account.path("accepted").asLong(),
                    account.path("alreadyKnown").asLong(), account.path("leftOut").asLong(), account.path("quarantined").asLong());
            listener.at("Importing, rows", done.accepted() + done.alreadyKnown() + done.leftOut() + done.quarantined(), done.read());
            switch (progress.path("status").asString()) {
                case "finished" -> {
                    return done;
                }
                case "failed" -> throw new CommandFailure("The import failed. " + progress.path("failure").asString());
                default -> pause();
            }
        }
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
