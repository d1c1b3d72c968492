package io.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFilesTest {

    private static final SimulationSettings SMALL = SimulationSettings.of(200, 7);

    @TempDir
    Path directory;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(write(SMALL, "one")).isEqualTo(write(SMALL, "two"));
    }

    @Test
    void anotherSeedGivesAnotherHistory() throws IOException {
        Map<String, String> one = write(SMALL, "one");
        Map<String, String> other = write(SimulationSettings.of(200, 8), "other");
        assertThat(other.keySet()).isEqualTo(one.keySet());
        other.forEach((name, text) -> assertThat(text).as(name).isNotEqualTo(one.get(name)));
    }

    /** Frozen, so that a JDK or a careless change that moves a single draw shows up. */
    @Test
    void theBytesOfAGivenSeedNeverChange() throws Exception {
        assertThat(digest(write(SMALL, "one"))).isEqualTo("f63a3fe88dbdf7c0d725ca813740eed7079ab3c88ad9177b1bfb7cc0b7882f7a");
    }

    @Test
    void theFilesAndTheirColumnsAreTheCanonicalOnes() throws IOException {
        var headers = new TreeMap<String, String>();
        write(SMALL, "one").forEach((name, text) -> headers.put(name, text.lines().findFirst().orElse("")));
        headers.remove("truth_settings.json");
        assertThat(headers).containsExactlyInAnyOrderEntriesOf(Map.of(
                "candidacies.csv", "candidacy,candidate,role_family,level,team,opened_on,decision,decided_on",
                "scorecards.csv", "interview,candidacy,interviewer,participation,submitted_at,recommendation,success_probability",
                "ratings.csv", "interview,interviewer,competency,rating",
                "reviews.csv", "candidacy,checkpoint,reviewed_on,rating,would_hire_again",
                "departures.csv", "candidacy,started_on,departed_on,kind,regretted",
                "candidates.csv", "candidate,name,email",
                "interviewers.csv", "interviewer,name,email",
                "truth_candidates.csv", "candidate,ability",
                "truth_candidacies.csv", "candidacy,performance,would_be_good",
                "truth_interviewers.csv", "interviewer,team,joined_on,left_on,severity,drift_per_year,halo_factor"));
    }

    @Test
    void theRowsAreTheCountsAndProgressEndsAtTheLastCandidate() throws IOException {
        var progress = new ArrayList<Integer>();
        HistoryFiles.Counts counts = HistoryFiles.write(Simulation.run(SMALL), directory, progress::add);
        Map<String, String> files = read(directory);
        assertThat(rows(files, "candidates.csv")).isEqualTo(counts.candidates()).isEqualTo(200);
        assertThat(rows(files, "candidacies.csv")).isEqualTo(counts.candidacies());
        assertThat(rows(files, "scorecards.csv")).isEqualTo(counts.scorecards());
        assertThat(rows(files, "ratings.csv")).isEqualTo(counts.ratings());
        assertThat(rows(files, "reviews.csv")).isEqualTo(counts.reviews());
        assertThat(rows(files, "departures.csv")).isEqualTo(counts.departures());
        assertThat(rows(files, "truth_candidacies.csv")).isEqualTo(counts.candidacies());
        assertThat(progress).hasSize(200).endsWith(200);
    }

    @Test
    void theCellsAreSpeltAsTheImporterReadsThem() throws IOException {
        Map<String, String> files = write(SimulationSettings.of(2_000, 7), "one");
        String day = "\\d{4}-\\d{2}-\\d{2}";
        assertThat(body(files, "candidacies.csv")).allMatch(row -> row.matches("K-\\d{5},C-\\d{5},[A-Z][A-Za-z ]+,"
                + "(Mid|Senior|Staff),[A-Z][a-z]+," + day + ",(,|(hire|reject|withdrawn|offer_declined)," + day + ")"));
        assertThat(body(files, "scorecards.csv")).allMatch(row -> row.matches("V-\\d{5},K-\\d{5},I-\\d{3},"
                + "(lead|shadow|reverse_shadow)," + day + "T\\d\\d:\\d\\d:00Z,"
                + "(strong_no|no|yes|strong_yes|no_decision)?,(0\\.\\d{1,2})?"));
        assertThat(body(files, "ratings.csv")).allMatch(row -> row.matches("V-\\d{5},I-\\d{3},[A-Za-z ]+,[1-5]"));
        assertThat(body(files, "reviews.csv")).allMatch(row -> row.matches("K-\\d{5},(3|6|12)," + day + ",[1-5],(true|false)"));
        assertThat(body(files, "departures.csv")).allMatch(row -> row.matches("K-\\d{5}," + day + ",(,,|" + day
                + ",(voluntary,(true|false)|(dismissed|redundancy|end_of_contract),))"));
    }

    private Map<String, String> write(SimulationSettings settings, String name) throws IOException {
        HistoryFiles.write(Simulation.run(settings), directory.resolve(name), _ -> {});
        return read(directory.resolve(name));
    }

    private static Map<String, String> read(Path directory) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(directory)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }

    private static List<String> body(Map<String, String> files, String name) {
        return files.get(name).lines().skip(1).toList();
    }

    private static int rows(Map<String, String> files, String name) {
        return body(files, name).size();
    }

    private static String digest(Map<String, String> files) throws NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        files.forEach((name, text) -> sha.update((name + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }
}
