package io.plumbline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.command.RunningCommandService;
import io.plumbline.command.importing.csv.CsvRefused;
import io.plumbline.command.importing.csv.CsvStaging;
import io.plumbline.events.Scale;
import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CsvImportTest {
    private static final Scale ONE_TO_FIVE = new Scale(1, 5, false);
    private static final String CANDIDACIES =
            "candidacy,candidate,role_family,level,team,opened_on,decision,decided_on\n";
    private static final String SCORECARDS =
            "interview,candidacy,interviewer,participation,submitted_at,recommendation,success_probability\n";
    private static final String RATINGS = "interview,interviewer,competency,rating\n";

    private static RunningCommandService service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        service = RunningCommandService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aSimulatedHistoryIsAcceptedWholeAndKnownTheSecondTime() throws Exception {
        try (RunningCommandService fresh = RunningCommandService.start()) {
            HistoryFiles.Counts counts =
                    HistoryFiles.write(Simulation.run(SimulationSettings.of(150, 7)), folder, each -> {});

            Account first = run(fresh, false, folder);
            long events = count(fresh, "select count(*) from domain_event");
            Account second = run(fresh, false, folder);

            assertThat(first.read()).isEqualTo(rows(folder));
            assertThat(first).isEqualTo(new Account(first.read(), first.read(), 0, 0));
            assertThat(second).isEqualTo(new Account(first.read(), 0, first.read(), 0));
            assertThat(count(fresh, "select count(*) from domain_event")).isEqualTo(events);
            assertThat(count(fresh, "select count(*) from domain_event where payload_type = 'scorecard-submitted'"))
                    .isEqualTo(counts.scorecards());
            assertThat(count(fresh, "select count(*) from import_row")).isZero();
        }
    }

    @Test
    void aDryRunTellsAndStoresNothing() throws Exception {
        try (RunningCommandService fresh = RunningCommandService.start()) {
            HistoryFiles.write(Simulation.run(SimulationSettings.of(40, 3)), folder, each -> {});

            Account told = run(fresh, true, folder);

            assertThat(told.accepted()).isEqualTo(told.read()).isPositive();
            assertThat(count(fresh, "select count(*) from domain_event")).isZero();
            assertThat(run(fresh, false, folder)).isEqualTo(told);
        }
    }

    @Test
    void anInterruptedImportGoesOnAndItsAccountIsAsIfItHadNotBeen() throws Exception {
        try (RunningCommandService fresh = RunningCommandService.start()) {
            HistoryFiles.write(Simulation.run(SimulationSettings.of(900, 11)), folder, each -> {});
            UUID id = staged(fresh, false, folder);
            assertThat(fresh.bean(Imports.class).start(id)).isTrue();
            fresh.bean(ImportRuns.class).run(id);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> count(fresh, "select count(*) from import_batch where step = 'candidacies'") > 0);
            // as a kill would: what the cut-off batches had stored stays, that they were done does not
            fresh.bean(ImportRuns.class).close();
            JdbcClient database = fresh.bean(JdbcClient.class);
            database.sql("delete from import_batch where step = 'candidacies' and number = 0").update();

            try (RunningCommandService again = RunningCommandService.on(fresh.logins())) {
                Account account = finished(again, id);

                assertThat(account).isEqualTo(new Account(rows(folder), rows(folder), 0, 0));
                assertThat(count(again, """
                        select count(*) from (select aggregate_identifier from domain_event
                        where payload_type = 'candidacy-opened' group by 1 having count(*) > 1) twice"""))
                        .isZero();
            }
        }
    }

    @Test
    void namesAreSealedBeforeTheyAreStored() throws Exception {
        UUID id = create(false);
        stage(id, "interviewers.csv", "interviewer,name,email\nI-sealed,Ada Lovelace,ada@example.com\n");

        assertThat(service.bean(JdbcClient.class)
                        .sql("select cells::text from import_row where import = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("Ada")
                .doesNotContain("example.com");
        assertThat(run(service, id)).isEqualTo(new Account(1, 1, 0, 0));
        assertThat(service.bean(JdbcClient.class)
                        .sql("select payload::text from domain_event where aggregate_identifier = 'interviewer/I-sealed'")
                        .query(String.class)
                        .single())
                .contains("interviewer/I-sealed")
                .doesNotContain("Ada");
    }

    @Test
    void whatIsRefusedIsNamedWithFileLineFieldAndReason() throws Exception {
        UUID id = create(false);
        stage(id, "candidacies.csv", CANDIDACIES
                + "Q-1,C-1,AI engineer,senior,search,2024-01-02,withdrawn,2024-01-20\n"
                + "Q-2,C-2,AI engineer,senior,search,2024-01-02,reject,2024-01-20\n"
                + "Q-3,C-3,AI engineer,senior\n"
                + "Q-4,C-4,AI engineer,senior,search,2024-01-02,hire,2024-01-20\n");
        stage(id, "scorecards.csv", SCORECARDS
                + "QV-1,Q-1,I-1,,2024-01-10,stong_yes,\n"
                + "QV-2,Q-9,I-1,,2024-01-10,yes,\n"
                + "QV-2,Q-2,I-2,,2024-01-10,yes,\n"
                + "QV-3,Q-2,I-2,,2023-12-10,yes,\n");
        stage(id, "ratings.csv", RATINGS
                + "QV-1,I-1,rag,4\n"
                + "QV-9,I-1,rag,4\n"
                + "QV-3,I-2,rag,9\n");
        stage(id, "reviews.csv", "candidacy,checkpoint,reviewed_on,rating,would_hire_again\n"
                + "Q-4,12,2025-03-01,4,true\n"
                + "Q-4,7,2025-03-01,4,true\n");

        Account account = run(service, id);

        assertThat(account).isEqualTo(new Account(13, 3, 0, 10));
        assertThat(service.bean(Imports.class).quarantine(id, "", 0, 100))
                .extracting(Quarantined::file, Quarantined::line, Quarantined::field, Quarantined::code)
                .containsExactly(
                        tuple("candidacies.csv", 4L, null, "WRONG_NUMBER_OF_CELLS"),
                        tuple("ratings.csv", 2L, null, "DEPENDS_ON_QUARANTINED"),
                        tuple("ratings.csv", 3L, "interview", "NO_SCORECARD"),
                        tuple("ratings.csv", 4L, "rating", "RATING_OFF_SCALE"),
                        tuple("reviews.csv", 2L, null, "HIRE_NOT_STARTED"),
                        tuple("reviews.csv", 3L, "checkpoint", "MALFORMED_CELL"),
                        tuple("scorecards.csv", 2L, "recommendation", "MALFORMED_CELL"),
                        tuple("scorecards.csv", 3L, "candidacy", "UNKNOWN_CANDIDACY"),
                        tuple("scorecards.csv", 4L, "candidacy", "INTERVIEW_OF_ANOTHER_CANDIDACY"),
                        tuple("scorecards.csv", 5L, null, "DATES_OUT_OF_ORDER"));
    }

    @Test
    void aCardThatReadsOtherwiseBecomesAnAmendmentAndADecisionThatDoesIsRefused() throws Exception {
        String opened = "A-1,C-A1,AI engineer,senior,search,2024-01-02,";
        UUID first = create(false);
        stage(first, "candidacies.csv", CANDIDACIES + opened + "reject,2024-01-20\n");
        stage(first, "scorecards.csv", SCORECARDS + "AV-1,A-1,I-1,,2024-01-10,yes,\n");
        stage(first, "ratings.csv", RATINGS + "AV-1,I-1,rag,4\n");
        assertThat(run(service, first)).isEqualTo(new Account(3, 3, 0, 0));

        UUID second = create(false);
        stage(second, "candidacies.csv", CANDIDACIES + opened + "hire,2024-01-20\n");
        stage(second, "scorecards.csv", SCORECARDS
                + "AV-1,A-1,I-1,,2024-01-10,yes,\n"
                + "AV-1,A-1,I-2,,2024-01-25,no,\n");
        stage(second, "ratings.csv", RATINGS + "AV-1,I-1,rag,3\n" + "AV-1,I-2,rag,2\n");

        assertThat(run(service, second)).isEqualTo(new Account(5, 4, 0, 1));
        assertThat(service.bean(Imports.class).quarantine(second, "", 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("DIFFERS_FROM_RECORDED");
            assertThat(row.field()).isEqualTo("decision");
            assertThat(row.reason()).contains("reject");
        });
        assertThat(service.bean(JdbcClient.class)
                        .sql("select payload_type from domain_event where aggregate_identifier = 'candidacy/A-1' order by sequence_number")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "candidacy-opened", "interview-scheduled", "scorecard-submitted", "decision-made",
                        "interview-rescheduled", "scorecard-amended", "scorecard-submitted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "candidates.csv | interviewer,name,email         | MISSING_COLUMN   | 1 | candidate",
        "ratings.csv    | interview,interviewer,rating   | MISSING_COLUMN   | 1 | competency",
        "ratings.csv    | interview,interviewer,competency,rating,rating | DUPLICATE_COLUMN | 1 | rating",
        "salaries.csv   | a,b                            | UNKNOWN_FILE     | 0 | -",
        "ratings.csv    | ''                             | EMPTY_FILE       | 0 | -",
    })
    void aFileThatIsNotOfItsShapeIsRefused(String file, String text, String code, long line, String column)
            throws Exception {
        UUID id = create(false);

        assertThatThrownBy(() -> stage(id, file, text))
                .isInstanceOfSatisfying(CsvRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.column()).isEqualTo(column);
                });
        assertThat(service.bean(Imports.class).files(id)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextLeaveNothingBehind() throws Exception {
        UUID id = create(false);
        byte[] good = (RATINGS + "V-1,I-1,rag,4\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 2);
        bytes[good.length] = (byte) 0xC3;
        bytes[good.length + 1] = '(';

        assertThatThrownBy(() -> service.bean(CsvStaging.class)
                        .stage(id, "ratings.csv", new ByteArrayInputStream(bytes), true))
                .isInstanceOfSatisfying(CsvRefused.class, refused -> assertThat(refused.code()).isEqualTo("NOT_UTF8"));
        assertThat(count(service, "select count(*) from import_row where import = '" + id + "'")).isZero();
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() throws Exception {
        UUID id = create(false);

        assertThatThrownBy(() -> stage(id, "ratings.csv", RATINGS + "V-1,I-1,\"rag,4\n" + "x,y,z,1\n".repeat(300_000)))
                .isInstanceOfSatisfying(CsvRefused.class, refused -> assertThat(refused.code()).isEqualTo("MALFORMED_CSV"));
    }

    @Test
    void cellsWithQuotesBackslashesAndLineBreaksComeThrough() throws Exception {
        String team = "a \"b\" \\ {c}, d\te";
        UUID id = create(false);
        stage(id, "candidacies.csv",
                "\uFEFF" + CANDIDACIES + "W-1,C-W1,\"AI, engineer\",NULL,\"" + team.replace("\"", "\"\"") + "\",2024-01-02,,\r\n");
        stage(id, "scorecards.csv", SCORECARDS + "WV-1,W-1,I-1,,2024-01-10,yes,\n");
        stage(id, "ratings.csv", RATINGS + "WV-1,I-1,\"weird \\ \"\"name\"\"\",4\n");

        assertThat(run(service, id).accepted() + run(service, id).quarantined()).isEqualTo(3);
    }

    private static Account run(RunningCommandService on, boolean dryRun, Path from) throws Exception {
        return run(on, staged(on, dryRun, from));
    }

    private static Account run(RunningCommandService on, UUID id) {
        if (on.bean(Imports.class).start(id)) {
            on.bean(ImportRuns.class).run(id);
        }
        return finished(on, id);
    }

    private static Account finished(RunningCommandService on, UUID id) {
        Imports imports = on.bean(Imports.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> imports.find(id).orElseThrow().status() != ImportStatus.RUNNING);
        assertThat(imports.failure(id)).isNull();
        return imports.account(id);
    }

    private static UUID staged(RunningCommandService on, boolean dryRun, Path from) throws IOException, SQLException {
        UUID id = on.bean(Imports.class).create("csv", dryRun, ONE_TO_FIVE, "test").id();
        for (String file : List.of(
                "candidacies.csv", "scorecards.csv", "ratings.csv", "reviews.csv", "departures.csv",
                "interviewers.csv", "candidates.csv")) {
            try (InputStream bytes = Files.newInputStream(from.resolve(file))) {
                on.bean(CsvStaging.class).stage(id, file, bytes, !dryRun);
            }
        }
        return id;
    }

    private static UUID create(boolean dryRun) {
        return service.bean(Imports.class).create("csv", dryRun, ONE_TO_FIVE, "test").id();
    }

    private static void stage(UUID id, String file, String text) throws IOException, SQLException {
        service.bean(CsvStaging.class)
                .stage(id, file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true);
    }

    private static long count(RunningCommandService on, String sql) {
        return on.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private static long rows(Path from) throws IOException {
        long rows = 0;
        for (String file : Map.of(
                        "candidacies", "", "scorecards", "", "ratings", "", "reviews", "", "departures", "",
                        "interviewers", "", "candidates", "")
                .keySet()) {
            try (var lines = Files.lines(from.resolve(file + ".csv"))) {
                rows += lines.count() - 1;
            }
        }
        return rows;
    }
}
