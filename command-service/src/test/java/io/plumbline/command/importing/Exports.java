package io.plumbline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.RunningCommandService;
import io.plumbline.events.Scale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Greenhouse exports, sent to a running service and waited for. */
public final class Exports {
    private final RunningCommandService service;

    public Exports(RunningCommandService service) {
        this.service = service;
    }

    public UUID create(boolean dryRun) {
        return service.bean(Imports.class).create("greenhouse", dryRun, Scale.points(1, 5), "test").id();
    }

    public UUID retry(UUID quarantinedBy) {
        return service.bean(Imports.class)
                .create("greenhouse", false, Scale.points(1, 5), "test", quarantinedBy)
                .id();
    }

    public long stage(UUID id, String file, String text) {
        return stage(id, file, text.getBytes(StandardCharsets.UTF_8));
    }

    public long stage(UUID id, String file, byte[] bytes) {
        return stage(id, file, new ByteArrayInputStream(bytes));
    }

    private long stage(UUID id, String file, InputStream bytes) {
        try {
            boolean keepNames = !service.bean(Imports.class).find(id).orElseThrow().dryRun();
            return service.bean(Sources.class).named("greenhouse").stage(id, file, bytes, keepNames);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends every file of a folder that an export can have. */
    public UUID staged(Path folder, boolean dryRun, @Nullable String mapping) throws IOException {
        UUID id = create(dryRun);
        if (mapping != null) {
            stage(id, "mapping.yml", mapping);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("(applications|candidates|jobs|scheduled_interviews|scorecards|offers|users)\\.json|(reviews|departures)\\.csv")) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        stage(id, name, bytes);
                    }
                }
            }
        }
        return id;
    }

    public Account run(UUID id) {
        Import of = service.bean(Imports.class).find(id).orElseThrow();
        if (service.bean(Imports.class).start(id)) {
            if (of.retries() != null) {
                service.bean(QuarantineShelf.class).handOver(of);
            }
            service.bean(ImportRuns.class).run(id);
        }
        return finished(id);
    }

    public Account finished(UUID id) {
        Imports imports = service.bean(Imports.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> imports.find(id).orElseThrow().status() != ImportStatus.RUNNING);
        assertThat(imports.failure(id)).isNull();
        Account account = imports.account(id);
        assertThat(account.settled()).as("every row that was read is settled").isEqualTo(account.read());
        return account;
    }

    public List<Quarantined> quarantined(UUID id) {
        return service.bean(Imports.class).quarantine(id, "", 0, 1_000);
    }

    public List<Note> notes(UUID id) {
        return service.bean(Imports.class).notes(id, 1_000);
    }

    public long open() {
        return service.bean(QuarantineShelf.class).counts().rows();
    }

    /** Names of the events of a stream, in order. */
    public List<String> events(String stream) {
        return service.bean(JdbcClient.class)
                .sql("select payload_type from domain_event where aggregate_identifier = ? order by sequence_number")
                .param(stream)
                .query(String.class)
                .list();
    }

    /** Payloads of a stream's events of one name, in order. */
    public List<String> payloads(String stream, String type) {
        return service.bean(JdbcClient.class)
                .sql("select payload::text from domain_event where aggregate_identifier = ? and payload_type = ? order by sequence_number")
                .params(stream, type)
                .query(String.class)
                .list();
    }

    public long count(String sql) {
        return service.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }
}
