package io.plumbline.analytics.facts;

import static io.plumbline.analytics.facts.HistoryFiles.CANDIDACIES;
import static io.plumbline.analytics.facts.HistoryFiles.DEPARTURES;
import static io.plumbline.analytics.facts.HistoryFiles.RATINGS;
import static io.plumbline.analytics.facts.HistoryFiles.REVIEWS;
import static io.plumbline.analytics.facts.HistoryFiles.SCORECARDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.analytics.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFactsTest {

    @TempDir
    Path directory;
    HistoryFiles files;

    @BeforeEach
    void history() {
        files = new HistoryFiles(directory);
    }

    @Test
    void reads_the_canonical_files() throws IOException {
        HiringFacts facts = read();

        assertThat(facts.candidacies().dateColumn("decided_on").get(0)).isEqualTo(LocalDate.parse("2024-02-01"));
        assertThat(facts.scorecards().instantColumn("submitted_at").get(0)).isEqualTo(Instant.parse("2024-01-20T10:00:00Z"));
        assertThat(facts.scorecards().doubleColumn("success_probability").getDouble(0)).isEqualTo(0.7);
        assertThat(facts.ratings().doubleColumn("rating").asDoubleArray()).containsExactly(4, 3);
        assertThat(facts.has(FactTable.REVIEWS)).isFalse();
        assertThat(facts.reviews().rowCount()).isZero();
    }

    @Test
    void takes_byte_order_mark_quotes_line_breaks_crlf_other_orders_and_further_columns() throws IOException {
        files.with("ratings.csv", "\uFEFFnote,competency,rating,interviewer,interview\r\n"
                + "\"a \"\"quoted\"\", note\r\nof two lines\",\"system design, RAG\",4.5,ines,v\r\n,evaluation,-1e1,ines,v");

        HiringFacts facts = read();

        assertThat(facts.ratings().stringColumn("competency").asList()).containsExactly("system design, RAG", "evaluation");
        assertThat(facts.ratings().doubleColumn("rating").asDoubleArray()).containsExactly(4.5, -10);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-20,2024-01-20T00:00:00Z", "2024-01-20T10:30,2024-01-20T10:30:00Z", "2024-01-20 10:30:00,2024-01-20T10:30:00Z",
        "2024-01-20T10:30:00+02:00,2024-01-20T08:30:00Z", "2024-01-20T10:30:00.5-0130,", "2024-01-20T10:30:00-01:30,2024-01-20T12:00:00Z"})
    void times_of_submission(String written, Instant read) throws IOException {
        files.with("scorecards.csv", SCORECARDS + "v,a,ines,,\"" + written + "\",,\n");
        if (read == null) {
            assertThat(refused()).extracting(Defect::code).containsExactly("BAD_CELL");
        } else {
            assertThat(read().scorecards().instantColumn("submitted_at").get(0)).isEqualTo(read);
        }
    }

    @Test
    void a_missing_column_is_named() {
        files.with("ratings.csv", "interview,interviewer,rating\nv,ines,4\n");

        assertThat(refused()).singleElement().satisfies(defect -> {
            assertThat(defect.code()).isEqualTo("MISSING_COLUMN");
            assertThat(defect.file()).isEqualTo("ratings.csv");
            assertThat(defect.line()).isEqualTo(1);
            assertThat(defect.column()).isEqualTo("competency");
            assertThat(defect.remedy()).contains("header");
        });
    }

    @Test
    void missing_files_are_named_together() throws IOException {
        Files.delete(directory.resolve("ratings.csv"));
        Files.delete(directory.resolve("scorecards.csv"));

        assertThat(refused()).extracting(Defect::code, Defect::file).containsExactly(
                tuple("MISSING_FILE", "scorecards.csv"), tuple("MISSING_FILE", "ratings.csv"));
    }

    @ParameterizedTest
    @CsvSource({"rating,four", "rating,NaN", "rating,' 4'", "rating,1d", "rating,''", "rating,1e999"})
    void a_bad_cell_is_named_with_file_line_and_column(String column, String cell) {
        files.with("ratings.csv", RATINGS + "v,ines,\"design\nof systems\",4\nv,ines,evaluation,\"" + cell + "\"\n");

        assertThat(refused()).singleElement().satisfies(defect -> {
            assertThat(defect.code()).isEqualTo("BAD_CELL");
            assertThat(defect.file()).isEqualTo("ratings.csv");
            assertThat(defect.line()).isEqualTo(4);
            assertThat(defect.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource({"candidacies.csv,'a,ada,ml,senior,search,2024-02-30,,',opened_on", "candidacies.csv,'a,ada,ml,senior,search,2024-01-02,hired,2024-02-01',decision",
        "scorecards.csv,'v,a,ines,boss,2024-01-20,yes,0.7',participation", "scorecards.csv,'v,a,ines,lead,2024-01-20,yes,1.7',success_probability",
        "scorecards.csv,'v,a,ines,lead,20 Jan,yes,',submitted_at", "scorecards.csv,'v,a,ines,lead,2024-01-20,maybe,',recommendation"})
    void every_kind_of_cell_is_checked(String file, String row, String column) {
        files.with(file, (file.startsWith("c") ? CANDIDACIES : SCORECARDS) + row + "\n");

        assertThat(refused()).anySatisfy(defect -> {
            assertThat(defect.code()).isEqualTo("BAD_CELL");
            assertThat(defect.line()).isEqualTo(2);
            assertThat(defect.column()).isEqualTo(column);
        });
    }

    @Test
    void several_bad_cells_are_reported_at_once_but_not_a_million() {
        files.with("ratings.csv", RATINGS + "v,ines,design,x\n".repeat(1000));

        assertThat(refused()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {"v,ines,design,\"4|2", "v,ines,\"design\"s,4|2", "v,ines,des\"ign,4|2", "v,ines,design,4;v,ines,ev\"al,3|3"})
    void bad_quoting_is_named(String rows, long line) {
        files.with("ratings.csv", RATINGS + rows.replace(';', '\n') + "\n");

        assertThat(refused()).singleElement().satisfies(defect -> {
            assertThat(defect.code()).isEqualTo("BAD_QUOTING");
            assertThat(defect.line()).isEqualTo(line);
        });
    }

    @Test
    void rows_of_another_width_are_named() {
        files.with("ratings.csv", RATINGS + "v,ines,design,4,5\nv,ines,evaluation\n");

        assertThat(refused()).extracting(Defect::code, Defect::line).containsExactly(
                tuple("BAD_ROW", 2L), tuple("BAD_ROW", 3L));
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() throws IOException {
        Files.write(directory.resolve("ratings.csv"), (RATINGS + "v,ines,sécurité,4\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused()).extracting(Defect::code).containsExactly("NOT_UTF8");
    }

    @Test
    void an_empty_file_and_a_doubled_column_are_named() {
        files.with("ratings.csv", "");
        assertThat(refused()).extracting(Defect::code).containsExactly("EMPTY_FILE");

        files.with("ratings.csv", "interview,interviewer,competency,rating,rating\n");
        assertThat(refused()).extracting(Defect::code).containsExactly("DUPLICATE_COLUMN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "candidacies.csv|a,ada,ml,senior,search,2024-01-02,,;a,bo,ml,senior,search,2024-01-02,,|DUPLICATE|3",
        "scorecards.csv|v,a,ines,,2024-01-20,,;v,a,ines,,2024-01-21,,|DUPLICATE|3",
        "ratings.csv|v,ines,design,4;v,ines,design,5|DUPLICATE|3",
        "reviews.csv|a,12,2025-03-01,4,true;a,12,2025-04-01,4,true|DUPLICATE|3",
        "departures.csv|a,2024-03-01,,,;a,2024-04-01,,,|DUPLICATE|3",
        "scorecards.csv|v,b,ines,,2024-01-20,,|UNKNOWN_REFERENCE|2",
        "ratings.csv|v,ivo,design,4|UNKNOWN_REFERENCE|2",
        "ratings.csv|w,ines,design,4|UNKNOWN_REFERENCE|2",
        "reviews.csv|b,12,2025-03-01,4,true|UNKNOWN_REFERENCE|2",
        "departures.csv|b,2024-03-01,,,|UNKNOWN_REFERENCE|2",
        "candidacies.csv|a,ada,ml,senior,search,2024-01-02,hire,|CONTRADICTION|2",
        "candidacies.csv|a,ada,ml,senior,search,2024-01-02,,2024-02-01|CONTRADICTION|2",
        "departures.csv|a,2024-03-01,2024-02-01,voluntary,|CONTRADICTION|2",
        "departures.csv|a,2024-03-01,2024-05-01,,|CONTRADICTION|2"})
    void duplicates_unknown_references_and_contradictions_are_refused(String file, String rows, String code, long line) {
        String header = switch (file) {
            case "candidacies.csv" -> CANDIDACIES;
            case "scorecards.csv" -> SCORECARDS;
            case "ratings.csv" -> RATINGS;
            case "reviews.csv" -> REVIEWS;
            default -> DEPARTURES;
        };
        files.with(file, header + rows.replace(';', '\n') + "\n");

        assertThat(refused()).singleElement().satisfies(defect -> {
            assertThat(defect.code()).isEqualTo(code);
            assertThat(defect.file()).isEqualTo(file);
            assertThat(defect.line()).isEqualTo(line);
        });
    }

    @Test
    void an_outcome_needs_a_hire_and_an_interview_is_of_one_candidacy() {
        files.with("candidacies.csv", CANDIDACIES + "a,ada,ml,senior,search,2024-01-02,reject,2024-02-01\nb,bo,ml,senior,search,2024-01-02,,\n")
                .with("scorecards.csv", SCORECARDS + "v,a,ines,,2024-01-20,,\nv,b,ivo,,2024-01-20,,\n")
                .with("reviews.csv", REVIEWS + "a,12,2025-03-01,4,true\n");

        assertThat(refused()).extracting(Defect::code, Defect::file).containsExactly(
                tuple("CONTRADICTION", "reviews.csv"), tuple("CONTRADICTION", "scorecards.csv"));
    }

    @Test
    void ratings_off_the_scale_are_named() throws IOException {
        HiringFacts facts = read();
        InvalidFacts off = catchThrowableOfType(InvalidFacts.class, () -> new Scale(1, 3).check(facts));

        assertThat(off.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.code()).isEqualTo("OFF_SCALE");
            assertThat(defect.line()).isEqualTo(2);
        });
        new Scale(1, 5).check(facts);
    }

    private HiringFacts read() throws IOException {
        return CsvFacts.read(directory, Progress.SILENT);
    }

    private List<Defect> refused() {
        return catchThrowableOfType(InvalidFacts.class, this::read).defects();
    }
}
