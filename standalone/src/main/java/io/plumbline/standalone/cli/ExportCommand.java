package io.plumbline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "export",
        description = {
            "Takes rows out of the running stack, for a warehouse or a spreadsheet.",
            "People go by pseudonyms that stay the same within an installation. Beside the file stands its",
            "manifest, FILE.manifest.json: rows, SHA-256, the date and the position of the event store it is",
            "true at. A file that did not arrive whole is not kept. What the columns mean: docs/api/exports.md."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline export ratings --out ratings.csv",
            "  ./plumbline export outcomes --team Search --as-of 2026-06-30 --out outcomes.csv",
            "  ./plumbline export decisions --format jsonl --out decisions.jsonl",
        })
final class ExportCommand implements Callable<Integer> {

    private enum Format { csv, jsonl }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "outcomes, scorecards, ratings, decisions or interviewer-calibration.")
    private String name = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "${COMPLETION-CANDIDATES} (default: csv).")
    private Format format = Format.csv;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write; one of that name is replaced.")
    private Path out = Path.of("");

    @Mixin
    private ExportFilters filters = new ExportFilters();

    @Mixin
    private StackOptions stack = new StackOptions();

    private record Received(String export, String sha256) {}

    @Override
    public Integer call() {
        var service = stack.queryService();
        var part = out.resolveSibling(out.getFileName() + ".part");
        try {
            var manifest = receive(service, part);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            var beside = out.resolveSibling(out.getFileName() + ".manifest.json");
            Files.writeString(beside, manifest.toPrettyString() + "\n");
            tell(manifest, beside);
            return 0;
        } catch (IOException failure) {
            throw new CommandFailure("Could not write " + out + ": " + failure.getMessage() + ".\nName another file with --out", failure);
        } finally {
            forget(part);
        }
    }

    private JsonNode receive(StackClient service, Path part) throws IOException {
        var received = download(service, part);
        var manifest = service.get("exports/manifests/" + received.export());
        if (!manifest.path("sha256").asString().equals(received.sha256())) {
            throw new CommandFailure("The file that came is not the one that was sent. Nothing was kept; try again.");
        }
        return manifest;
    }

    private Received download(StackClient service, Path part) throws IOException {
        var answer = service.open("exports/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?format=" + format + filters.query());
        var digest = sha256();
        try (InputStream body = new DigestInputStream(answer.body(), digest); var file = Files.newOutputStream(part)) {
            copy(body, file);
        }
        var export = answer.headers().firstValue("Plumbline-Export").orElseThrow(() ->
                new CommandFailure("The answer is no export. Does --url name the query service?"));
        return new Received(export, HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(InputStream body, OutputStream file) throws IOException {
        var some = new byte[1 << 16];
        while (true) {
            int length = read(body, some);
            if (length < 0) {
                return;
            }
            file.write(some, 0, length);
        }
    }

    private static int read(InputStream body, byte[] into) {
        try {
            return body.read(into);
        } catch (IOException brokenOff) {
            throw new CommandFailure("The export broke off. Nothing was kept; the log of the query service may say why.", brokenOff);
        }
    }

    private void tell(JsonNode manifest, Path beside) {
        var line = Objects.requireNonNull(spec).commandLine().getOut();
        line.printf("%s: %,d rows%s, at event %,d. Its manifest: %s%n", out, manifest.path("rows").asLong(),
                manifest.path("as_of").isNull() ? "" : " as of " + manifest.path("as_of").asString(), manifest.path("watermark").asLong(), beside);
        line.flush();
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            throw new CommandFailure("Could not remove " + part + ": " + stays.getMessage(), stays);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
