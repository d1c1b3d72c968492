package io.plumbline.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.events.Event;
import io.plumbline.query.ProjectedHistory;
import io.plumbline.query.testing.Browser;
import io.plumbline.query.testing.HistoryEvents;
import io.plumbline.query.testing.QueryDatabase;
import io.plumbline.query.testing.RunningQuery;
import io.plumbline.query.web.Role;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service that knows a history, and what it gives away. */
final class ExportedHistory implements AutoCloseable {
    private final QueryDatabase database = new QueryDatabase();
    private final ProjectedHistory history = new ProjectedHistory(database);
    private final RunningQuery service;

    ExportedHistory() {
        service = new RunningQuery(database, "--plumbline.findings.enabled=false");
    }

    ExportedHistory know(Event... events) {
        history.record(events);
        database.covered(history.watermark());
        return this;
    }

    ExportedHistory know(HiringFacts facts) {
        return know(HistoryEvents.of(facts).toArray(Event[]::new));
    }

    ProjectedHistory history() {
        return history;
    }

    RunningQuery service() {
        return service;
    }

    HttpResponse<String> get(String path) {
        return new Browser(service).api(path, RunningQuery.token(Role.DATA_ANALYST));
    }

    /** The file, which must have come. */
    String file(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** A file's rows as cells, its header first. No cell here holds a comma. */
    List<List<String>> rows(String path) {
        return file(path).lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
    }

    List<String> column(String path, String column) {
        List<List<String>> rows = rows(path);
        int index = rows.getFirst().indexOf(column);
        assertThat(index).as(column).isNotNegative();
        return rows.stream().skip(1).map(row -> row.get(index)).toList();
    }

    JsonNode manifest(HttpResponse<String> export) {
        return JsonMapper.shared().readTree(file("/exports/manifests/" + export.headers().firstValue("Plumbline-Export").orElseThrow()));
    }

    @Override
    public void close() {
        service.close();
    }
}
