package io.plumbline.analytics.facts;

import static io.plumbline.analytics.facts.HistoryFiles.CANDIDACIES;
import static io.plumbline.analytics.facts.HistoryFiles.DEPARTURES;
import static io.plumbline.analytics.facts.HistoryFiles.RATINGS;
import static io.plumbline.analytics.facts.HistoryFiles.REVIEWS;
import static io.plumbline.analytics.facts.HistoryFiles.SCORECARDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.analytics.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownByTest {

    @TempDir
    Path directory;
    HistoryFiles files;

    @BeforeEach
    void history() {
        files = new HistoryFiles(directory);
    }

    @Test
    void the_newest_decided_submitted_reviewed_or_departed_date_is_the_default_and_never_opened_or_started() throws IOException {
        assertThat(asOf(null).asOf()).isEqualTo("2024-02-01");

        files.with("candidacies.csv", CANDIDACIES + "a,ada,ml,senior,search,2024-01-02,hire,2024-02-01\nb,bo,ml,senior,search,2024-11-02,,\n")
                .with("departures.csv", DEPARTURES + "a,2024-12-01,,,\n");
        assertThat(asOf(null).asOf()).isEqualTo("2024-02-01");

        files.with("reviews.csv", REVIEWS + "a,3,2024-06-05,4,true\n");
        assertThat(asOf(null).asOf()).isEqualTo("2024-06-05");

        files.with("departures.csv", DEPARTURES + "a,2024-03-01,2024-07-09,voluntary,false\n");
        assertThat(asOf(null).asOf()).isEqualTo("2024-07-09");
    }

    @Test
    void a_date_more_than_a_year_after_every_other_is_named() throws IOException {
        files.with("candidacies.csv", CANDIDACIES + "a,ada,ml,senior,search,2024-01-02,hire,2034-02-01\n");

        Defect defect = catchThrowableOfType(InvalidFacts.class, () -> asOf(null)).defects().getFirst();

        assertThat(defect.code()).isEqualTo("LONE_DATE");
        assertThat(defect.file()).isEqualTo("candidacies.csv");
        assertThat(defect.line()).isEqualTo(2);
        assertThat(defect.column()).isEqualTo("decided_on");
        assertThat(defect.message()).contains("2034-02-01");
        assertThat(asOf(LocalDate.parse("2024-06-01")).counts().later()).containsEntry("candidacies.decided_on", 1L);
    }

    @Test
    void a_year_to_the_day_is_not_too_far() throws IOException {
        files.with("candidacies.csv", CANDIDACIES + "a,ada,ml,senior,search,2024-01-02,hire,2025-01-20\n");

        assertThat(asOf(null).asOf()).isEqualTo("2025-01-20");
    }

    @Test
    void without_any_date_one_must_be_given() {
        files.with("candidacies.csv", CANDIDACIES).with("scorecards.csv", SCORECARDS).with("ratings.csv", RATINGS);

        assertThat(catchThrowableOfType(InvalidFacts.class, () -> asOf(null)).defects()).extracting(Defect::code).containsExactly("NO_DATE");
    }

    @Test
    void later_facts_are_ignored_and_counted() throws IOException {
        files.with("scorecards.csv", SCORECARDS + "v,a,ines,lead,2024-01-20T23:59:59Z,yes,\nv,a,ivo,lead,2024-01-21T00:00:00Z,yes,\n")
                .with("ratings.csv", RATINGS + "v,ines,design,4\nv,ivo,design,5\n")
                .with("reviews.csv", REVIEWS + "a,3,2024-06-05,4,true\n")
                .with("departures.csv", DEPARTURES + "a,2024-03-01,2024-07-09,voluntary,false\n");

        History history = asOf(LocalDate.parse("2024-01-20"));

        assertThat(history.ratings().interviewers()).containsExactly("ines");
        assertThat(history.facts().candidacies().stringColumn("decision").get(0)).isEmpty();
        assertThat(history.facts().reviews().rowCount()).isZero();
        assertThat(history.facts().departures().rowCount()).isZero();
        assertThat(history.counts().later()).containsEntry("candidacies.decided_on", 1L).containsEntry("scorecards.submitted_at", 1L)
                .containsEntry("reviews.reviewed_on", 1L).containsEntry("departures.departed_on", 1L).containsEntry("departures.started_on", 1L);
        assertThat(history.counts().rows()).containsEntry("scorecards", 2L).containsEntry("reviews", 1L);
    }

    @Test
    void a_candidacy_opened_later_is_counted_as_later() throws IOException {
        assertThat(asOf(LocalDate.parse("2024-01-01")).counts().later()).containsEntry("candidacies.opened_on", 1L);
    }

    @Test
    void someone_who_departs_later_is_still_employed() throws IOException {
        files.with("departures.csv", DEPARTURES + "a,2024-03-01,2024-07-09,voluntary,false\n");

        HiringFacts facts = asOf(LocalDate.parse("2024-05-01")).facts();

        assertThat(facts.departures().dateColumn("departed_on").isMissing(0)).isTrue();
        assertThat(facts.departures().stringColumn("kind").get(0)).isEmpty();
    }

    @Test
    void only_lead_cards_written_before_others_could_be_read_count() throws IOException {
        files.with("scorecards.csv", SCORECARDS.strip() + ",amended_at,others_visible\n"
                        + "v,a,ines,,2024-01-20,,,,\nv,a,ivo,shadow,2024-01-20,,,,\nv,a,una,reverse_shadow,2024-01-20,,,,\n"
                        + "v,a,lee,lead,2024-01-20,,,,true\nv,a,mia,lead,2024-01-20,,,2024-01-22,false\nv,a,noa,lead,2024-01-20,,,,\n")
                .with("ratings.csv", RATINGS + "v,ines,design,4\nv,ivo,design,5\nv,una,design,5\nv,lee,design,3\nv,mia,design,2\n");

        History history = asOf(null);

        assertThat(history.ratings().interviewers()).containsExactly("ines", "mia");
        assertThat(history.withAfterVisible().interviewers()).containsExactly("ines", "lee", "mia");
        assertThat(history.counts().scorecards()).isEqualTo(new Counts.Scorecards(2, 1, 1, 1, 1));
    }

    private History asOf(@Nullable LocalDate date) throws IOException {
        return KnownBy.date(CsvFacts.read(directory, Progress.SILENT), date);
    }
}
