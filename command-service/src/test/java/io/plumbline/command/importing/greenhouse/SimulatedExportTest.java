package io.plumbline.command.importing.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.RunningCommandService;
import io.plumbline.command.importing.Account;
import io.plumbline.command.importing.Exports;
import io.plumbline.command.importing.Quarantined;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports whose truth is known: what must be refused, and that everything else is in. */
class SimulatedExportTest {
    private static final String MAPPING = """
            shadows:
              - {question: Part in this interview, answer: Shadow}
              - {question: Part in this interview, answer: Reverse shadow, participation: reverse_shadow}
            success_probability: {question: Chance that this hire works out}
            """;

    @TempDir
    private Path folder;

    private RunningCommandService service;
    private Exports exports;

    @BeforeEach
    void start() {
        service = RunningCommandService.start();
        exports = new Exports(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void exactlyTheDirtIsRefusedAndTheRestIsKnownTheSecondTime() throws IOException {
        SimulationSettings settings = SimulationSettings.of(150, 7);
        GreenhouseFiles.Written written =
                GreenhouseFiles.write(Simulation.run(settings), folder, ExportSettings.of(settings), _ -> {});
        JsonNode truth = JsonMapper.shared().readTree(Files.readString(folder.resolve("truth_export.json")));

        UUID id = exports.staged(folder, false, MAPPING);
        Account first = exports.run(id);
        long events = exports.count("select count(*) from domain_event");
        Account second = exports.run(exports.staged(folder, false, MAPPING));

        assertThat(first.read()).isEqualTo(records(truth));
        assertThat(exports.quarantined(id).stream().map(SimulatedExportTest::place).toList())
                .containsExactlyInAnyOrderElementsOf(dirty(truth));
        assertThat(exports.count("select count(*) from domain_event where payload_type = 'candidacy-opened'"))
                .isEqualTo(written.applications());
        assertThat(exports.count("select count(*) from domain_event where payload_type = 'scorecard-submitted'"))
                .isEqualTo(submitted());
        assertThat(exports.count("select count(*) from domain_event where payload_type = 'scorecard-amended'"))
                .isEqualTo(written.amended());
        assertThat(exports.count("select count(*) from domain_event where payload::text like '%\"reverse_shadow\"%'")).isPositive();
        assertThat(exports.count("select count(*) from domain_event where payload_type = 'scorecard-submitted' and payload -> 'judgement' ->> 'successProbability' is not null")).isPositive();
        assertThat(second).isEqualTo(new Account(
                first.read(), 0, first.accepted() + first.alreadyKnown(), first.leftOut(), first.quarantined()));
        assertThat(exports.count("select count(*) from domain_event")).isEqualTo(events);
        assertThat(exports.count("select count(*) from import_record r where not exists (select from import_quarantine q where q.import = r.import)"))
                .isZero();
    }

    @Test
    void whatWasAmendedSinceTheLastExportBecomesAnAmendment() throws IOException {
        SimulationSettings settings = SimulationSettings.of(200, 3);
        ExportSettings clean = ExportSettings.of(settings).withDirty(0);
        GreenhouseFiles.write(Simulation.run(settings), folder.resolve("before"), clean.withoutAmendments(), _ -> {});
        GreenhouseFiles.Written written = GreenhouseFiles.write(Simulation.run(settings), folder.resolve("after"), clean, _ -> {});

        exports.run(exports.staged(folder.resolve("before"), false, MAPPING));
        assertThat(exports.count("select count(*) from domain_event where payload_type = 'scorecard-amended'")).isZero();
        Account after = exports.run(exports.staged(folder.resolve("after"), false, MAPPING));

        assertThat(written.amended()).isPositive();
        assertThat(after.accepted()).isEqualTo(written.amended());
        assertThat(after.quarantined()).isZero();
        assertThat(exports.count("select count(*) from domain_event where payload_type = 'scorecard-amended'"))
                .isEqualTo(written.amended());
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() throws IOException {
        SimulationSettings settings = SimulationSettings.of(40, 5);
        GreenhouseFiles.write(Simulation.run(settings), folder, ExportSettings.of(settings), _ -> {});

        Account told = exports.run(exports.staged(folder, true, MAPPING));

        assertThat(exports.count("select count(*) from domain_event")).isZero();
        assertThat(exports.count("select count(*) from greenhouse_job")).isZero();
        assertThat(exports.count("select count(*) from import_record")).isZero();
        assertThat(exports.open()).isZero();
        assertThat(exports.run(exports.staged(folder, false, MAPPING))).isEqualTo(told);
    }

    private static String place(Quarantined row) {
        return row.file() + " " + (row.file().endsWith(".json") ? row.sourceId() : "line " + row.line());
    }

    private static List<String> dirty(JsonNode truth) {
        List<String> places = new ArrayList<>();
        truth.path("dirty").forEach(each -> {
            String file = each.path("file").asString();
            places.add(file + " " + (file.endsWith(".json") ? each.path("id").asString() : "line " + each.path("line").asString()));
        });
        return places;
    }

    private static long records(JsonNode truth) {
        long records = 0;
        for (JsonNode each : truth.path("records")) {
            records += each.asLong();
        }
        return records;
    }

    /** Cards in the file that are submitted and not dirty. */
    private long submitted() throws IOException {
        long submitted = 0;
        for (JsonNode card : JsonMapper.shared().readTree(Files.readString(folder.resolve("scorecards.json")))) {
            submitted += card.path("submitted_at").isNull() ? 0 : 1;
        }
        long dirty = 0;
        for (JsonNode each : JsonMapper.shared().readTree(Files.readString(folder.resolve("truth_export.json"))).path("dirty")) {
            dirty += each.path("file").asString().equals("scorecards.json") ? 1 : 0;
        }
        return submitted - dirty;
    }
}
