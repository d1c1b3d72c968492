package io.plumbline.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.embedded.TestBroker;
import io.plumbline.events.Envelope;
import io.plumbline.events.Event;
import io.plumbline.events.EventCodec;
import io.plumbline.query.testing.HistoryEvents;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import io.plumbline.query.testing.SimulatedFacts;
import io.plumbline.query.web.Role;
import io.plumbline.simulation.SimulationSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query service with every projection it has, on a real topic, asked as the command line asks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedAdministrationTest {
    private final Topic topic = new Topic(3);
    private final QueryDatabase database = new QueryDatabase();
    private final HttpClient client = HttpClient.newHttpClient();
    private RunningQuery service = null;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        sendHistory(folder);
        topic.mark();
        topic.flush();
        service = new RunningQuery(database, "--plumbline.feed.enabled=true", "--plumbline.feed.batch=200",
                "--plumbline.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--plumbline.kafka.topic=" + topic.name());
        awaitMark();
    }

    @AfterAll
    void end() {
        service.close();
        topic.close();
    }

    @Test
    void aRebuildGivesEveryProjectionTheSameRows() throws Exception {
        Map<String, List<String>> rows = rows();
        assertThat(rows.values().stream().mapToInt(List::size).sum()).isGreaterThan(500);
        HttpResponse<String> begun = post("/api/admin/rebuild", "", Role.ADMINISTRATOR);
        assertThat(begun.statusCode()).isEqualTo(202);
        awaitMark();
        assertThat(rows()).isEqualTo(rows);
        JsonNode progress = json(get("/api/admin/rebuild", Role.ADMINISTRATOR));
        assertThat(progress.path("running").asBoolean()).isFalse();
        assertThat(progress.path("replayed").asLong()).isEqualTo(progress.path("total").asLong()).isPositive();
        assertThat(progress.path("startedAt").asString()).isNotEmpty();
    }

    @Test
    void parkedEventsAreListedRetriedAndSkipped() throws Exception {
        topic.send("ann", 0);
        topic.send("ann", 2);
        topic.send("candidate/broken", Map.of("ce_type", "candidate-merged"), null);
        topic.mark();
        topic.flush();
        awaitMark();
        JsonNode listed = json(get("/api/admin/parked", Role.ADMINISTRATOR));
        assertThat(listed).hasSize(2);
        assertThat(listed.findValuesAsString("code")).contains("MISSING_EVENT", "MALFORMED_ENVELOPE");
        JsonNode retried = json(post("/api/admin/parked/retry", "{}", Role.ADMINISTRATOR));
        assertThat(retried.path("streams").asInt()).isEqualTo(1);
        assertThat(retried.path("freed").asInt()).isZero();
        String skip = "{\"stream\": \"candidate/ann\", \"sequence\": %d}";
        assertThat(post("/api/admin/parked/skip", skip.formatted(2), Role.ADMINISTRATOR).statusCode()).isEqualTo(404);
        assertThat(post("/api/admin/parked/skip", skip.formatted(1), Role.ADMINISTRATOR).statusCode()).isEqualTo(204);
        assertThat(database.rows("query.skipped_event")).singleElement().asString().contains("cli");
        String record = json(get("/api/admin/parked", Role.ADMINISTRATOR)).path(0).path("record").asString();
        HttpResponse<String> dropped =
                post("/api/admin/parked/skip", "{\"record\": \"" + record + "\"}", Role.ADMINISTRATOR);
        assertThat(dropped.statusCode()).isEqualTo(204);
        assertThat(json(get("/api/admin/parked", Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsCode() throws Exception {
        HttpResponse<String> nothing = post("/api/admin/parked/skip", "{}", Role.ADMINISTRATOR);
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(json(nothing).path("code").asString()).isEqualTo("MALFORMED_REQUEST");
        HttpResponse<String> unknown =
                post("/api/admin/parked/retry", "{\"stream\": \"candidate/nobody\"}", Role.ADMINISTRATOR);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("code").asString()).isEqualTo("NOT_PARKED");
    }

    @Test
    void onlyAdministratorsMay() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThat(get("/api/admin/parked", role).statusCode()).isEqualTo(403);
                assertThat(post("/api/admin/rebuild", "", role).statusCode()).isEqualTo(403);
            }
        }
        HttpResponse<String> nobody = client.send(
                HttpRequest.newBuilder(service.url("/api/admin/rebuild")).build(), BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    private void sendHistory(Path folder) {
        var codec = new EventCodec();
        var sequences = new HashMap<String, Long>();
        long position = topic.position();
        for (Event event : HistoryEvents.of(SimulatedFacts.of(SimulationSettings.of(60, 3), folder))) {
            var type = codec.types().of(event);
            String stream = event.stream().toString();
            long sequence = sequences.merge(stream, 0L, (before, _) -> before + 1);
            topic.send(new Envelope(stream + "-" + sequence, type.wireName(), type.version(), stream, sequence, ++position,
                    event.occurredAt(), event.occurredAt()), codec.write(event).getBytes(StandardCharsets.UTF_8));
        }
        topic.reached(position);
    }

    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        for (Projection projection : service.beans(Projection.class)) {
            projection.tables().forEach(table -> rows.put(table, database.rows(table)));
        }
        return new LinkedHashMap<>(rows);
    }

    private void awaitMark() throws InterruptedException {
        var watermark = new Watermark(database.dataSource());
        long deadline = System.nanoTime() + Reader.PATIENCE.toNanos();
        while (watermark.current() < topic.position() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(watermark.current()).isEqualTo(topic.position());
    }

    private HttpResponse<String> get(String path, Role role) throws Exception {
        return client.send(request(path, role).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, Role role) throws Exception {
        return client.send(request(path, role).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Role role) {
        return HttpRequest.newBuilder(service.url(path))
                .header("Authorization", "Bearer " + RunningQuery.token(role))
                .header("Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
