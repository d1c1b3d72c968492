package io.plumbline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {

    private static final byte[] FILE = "candidacy,decision\nABC,hire\n".getBytes(StandardCharsets.UTF_8);

    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server = null;
    private String sha256 = "";
    private boolean breaksOff;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("token"), "the-token");
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFileAndItsManifestAreKept() throws IOException {
        assertThat(run("export", "decisions", "--team", "R & D", "--as-of", "2026-06-30", "--watermark", "77")).as(err.toString()).isZero();

        assertThat(asked).containsExactly("/exports/decisions?format=csv&team=R+%26+D&as-of=2026-06-30&watermark=77", "/exports/manifests/e-1");
        assertThat(folder.resolve("file.csv")).hasBinaryContent(FILE);
        assertThat(folder.resolve("file.csv.manifest.json")).content().contains("\"sha256\" : \"" + sha256 + "\"");
        assertThat(out.toString()).contains("1 rows as of 2026-06-30, at event 77");
        assertThat(folder.resolve("file.csv.part")).doesNotExist();
    }

    @Test
    void aFileThatIsNotWhatWasSentIsNotKept() {
        sha256 = "0".repeat(64);
        assertThat(run("export", "decisions")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was kept");
        assertThat(folder.resolve("file.csv")).doesNotExist();
        assertThat(folder.resolve("file.csv.part")).doesNotExist();
    }

    @Test
    void anExportThatBreaksOffIsNotKept() {
        breaksOff = true;
        assertThat(run("export", "decisions")).isEqualTo(1);
        assertThat(err.toString()).contains("broke off");
        assertThat(folder.resolve("file.csv")).doesNotExist();
    }

    @Test
    void aFormatThatIsNoneIsNotUnderstood() {
        assertThat(run("export", "decisions", "--format", "xlsx")).isEqualTo(2);
        assertThat(err.toString()).contains("csv, jsonl");
    }

    private int run(String... words) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--out", folder.resolve("file.csv").toString(), "--url", url, "--token", folder.resolve("token").toString()));
        CommandLine line = PlumblineCommand.commandLine();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        boolean manifest = path.startsWith("/exports/manifests/");
        byte[] body = manifest ? """
                {"rows": 1, "watermark": 77, "as_of": "2026-06-30", "sha256": "%s"}""".formatted(sha256).getBytes(StandardCharsets.UTF_8) : FILE;
        exchange.getResponseHeaders().add("Plumbline-Export", "e-1");
        exchange.sendResponseHeaders(200, breaksOff ? body.length + 10 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
