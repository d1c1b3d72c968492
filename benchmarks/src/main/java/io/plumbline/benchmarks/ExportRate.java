package io.plumbline.benchmarks;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.embedded.Logins;
import io.plumbline.query.exports.RowExports;
import io.plumbline.query.facts.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.core.env.Environment;

/** The ratings of a history as a CSV file over HTTP, beside {@code \copy} of the same query into a file. */
final class ExportRate implements Benchmark {

    private static final int CANDIDATES = 40_000;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String about() {
        return "350,000 ratings as a CSV export over HTTP, beside COPY of the same query to a file";
    }

    @Override
    public List<Measure> run(Servers servers) throws Exception {
        Logins logins = servers.freshDatabase();
        var topic = Topic.create(servers.bootstrapServers());
        long events = ProjectionRate.publish(topic, CANDIDATES);
        Path folder = servers.freshFolder();
        try (var service = RunningService.query(logins, topic, "--plumbline.findings.enabled=false");
                var connection = logins.query().dataSource().getConnection()) {
            Rate.ofRest(events + Topic.PARTITIONS, () -> ProjectionRate.taken(connection));
            plannedAlike(connection);
            copied(connection, events, folder);
            exported(service, folder);
            long rows = lines(folder.resolve("export.csv"));
            if (rows != lines(folder.resolve("copy.csv"))) {
                throw new IllegalStateException("export and COPY do not hold the same rows");
            }
            long copy = Long.MAX_VALUE;
            long export = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                copied(connection, events, folder);
                long between = System.nanoTime();
                exported(service, folder);
                copy = Math.min(copy, between - begun);
                export = Math.min(export, System.nanoTime() - between);
            }
            return List.of(new Measure.Note("exported file", Files.size(folder.resolve("export.csv")) / 1e6, "MB"),
                    new Measure.Share("csv export", "rows", Rate.of(rows, export), "COPY of the same query", Rate.of(rows, copy), .5));
        }
    }

    /** Left to itself the planner guesses how few rows stood at a moment, and takes minutes for COPY. */
    private static void plannedAlike(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set enable_nestloop = off; set work_mem = '64MB'");
        }
    }

    private static void copied(Connection connection, long watermark, Path folder) throws SQLException, IOException {
        String query = RowExports.query("ratings", new Moment(watermark, null));
        try (OutputStream file = Files.newOutputStream(folder.resolve("copy.csv"))) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format csv, header)", file);
        }
    }

    private static void exported(RunningService service, Path folder) throws Exception {
        var environment = service.bean(Environment.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/exports/ratings"))
                .header("Authorization", "Bearer " + token(environment.getRequiredProperty("plumbline.token-secret"))).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofFile(folder.resolve("export.csv")));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the export was answered with " + answer.statusCode());
            }
        }
    }

    /** The header not counted. */
    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }

    private static String token(String secret) throws Exception {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().issuer("plumbline").subject("benchmark")
                .claim("roles", List.of("data_analyst")).expirationTime(Date.from(Instant.now().plusSeconds(600))).build());
        token.sign(new MACSigner(Base64.getDecoder().decode(secret)));
        return token.serialize();
    }
}
