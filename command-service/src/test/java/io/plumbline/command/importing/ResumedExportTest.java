package io.plumbline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.RunningCommandService;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import io.plumbline.simulation.greenhouse.ExportSettings;
import io.plumbline.simulation.greenhouse.GreenhouseFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResumedExportTest {
    @TempDir
    private Path folder;

    @Test
    void anInterruptedImportGoesOnAndItsAccountIsAsIfItHadNotBeen() throws Exception {
        SimulationSettings settings = SimulationSettings.of(1_600, 11);
        GreenhouseFiles.write(Simulation.run(settings), folder, ExportSettings.of(settings).withDirty(0), _ -> {});
        Account whole;
        try (RunningCommandService undisturbed = RunningCommandService.start()) {
            Exports exports = new Exports(undisturbed);
            whole = exports.run(exports.staged(folder, false, null));
        }
        try (RunningCommandService first = RunningCommandService.start()) {
            Exports exports = new Exports(first);
            UUID id = exports.staged(folder, false, null);
            assertThat(first.bean(Imports.class).start(id)).isTrue();
            first.bean(ImportRuns.class).run(id);
            Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(1)).until(() ->
                    exports.count("select count(*) from import_batch where step = 'applications'") > 0);
            first.bean(ImportRuns.class).close();
            // as a kill would: what the cut-off batch had stored stays, that it was done does not
            JdbcClient database = first.bean(JdbcClient.class);
            database.sql("delete from import_batch where step = 'applications' and number = (select min(number) from import_batch where step = 'applications')").update();

            try (RunningCommandService again = RunningCommandService.on(first.logins())) {
                Exports resumed = new Exports(again);

                assertThat(resumed.finished(id)).isEqualTo(whole);
                assertThat(resumed.count("""
                        select count(*) from (select aggregate_identifier from domain_event
                        where payload_type = 'candidacy-opened' group by 1 having count(*) > 1) twice""")).isZero();
            }
        }
    }
}
