package io.plumbline.simulation.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.simulation.HistoryFiles;
import io.plumbline.simulation.Simulation;
import io.plumbline.simulation.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GreenhouseFilesTest {

    private static final SimulationSettings COMPANY = SimulationSettings.of(1_500, 7);

    @TempDir
    Path directory;

    @Test
    void tellsTheHistoryThatTheCsvFormatTells() throws IOException {
        Path csv = directory.resolve("csv");
        HistoryFiles.write(Simulation.run(COMPANY), csv, _ -> {});
        var read = export(ExportSettings.of(COMPANY));
        assertThat(read.candidacies()).isEqualTo(rows(csv, "candidacies.csv"));
        assertThat(read.scorecards()).isEqualTo(rows(csv, "scorecards.csv"));
        assertThat(read.outcomes("reviews.csv")).isEqualTo(rows(csv, "reviews.csv"));
        assertThat(read.outcomes("departures.csv")).isEqualTo(rows(csv, "departures.csv"));
        var card = new HashMap<String, String>();
        rows(csv, "scorecards.csv").forEach(row -> {
            String[] cells = row.split(",");
            card.put(cells[0] + "," + cells[2], cells[1] + "," + cells[4] + "," + cells[2]);
        });
        var ratings = new TreeSet<String>();
        rows(csv, "ratings.csv").forEach(row -> {
            String[] cells = row.split(",");
            ratings.add(card.get(cells[0] + "," + cells[1]) + "," + cells[2] + "," + cells[3]);
        });
        assertThat(read.ratings()).isEqualTo(ratings);
    }

    @Test
    void theSameSeedGivesTheSameBytesForEver() throws Exception {
        var small = SimulationSettings.of(200, 7);
        GreenhouseFiles.write(Simulation.run(small), directory.resolve("one"), ExportSettings.of(small), _ -> {});
        GreenhouseFiles.write(Simulation.run(small), directory.resolve("two"), ExportSettings.of(small), _ -> {});
        assertThat(digest(directory.resolve("one"))).isEqualTo(digest(directory.resolve("two"))).isEqualTo("ffa80c15f2a3f5adf5e3ab06e4d338e500fb159400002ba3f22a44439fadf725");
    }

    @Test
    void theTruthNamesEveryDirtyRecordAndCountsTheRest() throws IOException {
        var read = export(ExportSettings.of(COMPANY).withDirty(60));
        JsonNode truth = read.truth();
        assertThat(truth.path("dirty")).hasSize(60);
        var kinds = new TreeMap<String, Integer>();
        for (JsonNode one : truth.path("dirty")) {
            kinds.merge(one.path("file").asString() + " " + one.path("wrong").asString(), 1, Integer::sum);
            if (one.path("line").asLong() == 0) {
                assertThat(read.all(one.path("file").asString()))
                        .filteredOn(record -> record.path("id").asLong() == one.path("id").asLong()).hasSize(1);
            }
        }
        assertThat(kinds).hasSize(Dirt.values().length).allSatisfy((kind, n) -> assertThat(n).as(kind).isEqualTo(5));
        for (String file : List.of("applications.json", "scorecards.json", "offers.json")) {
            assertThat(read.all(file)).hasSize(truth.path("records").path(file).asInt());
        }
        assertThat(read.clean("applications.json").stream().filter(one -> one.path("prospect").asBoolean()))
                .hasSize(truth.path("prospects").asInt()).hasSizeGreaterThan(10);
    }

    @Test
    void withoutDirtNothingIsWrongWithAnyReference() throws IOException {
        var read = export(ExportSettings.of(COMPANY).withDirty(0));
        assertThat(read.truth().path("dirty")).isEmpty();
        Set<Long> applications = ids(read, "applications.json");
        Set<Long> users = ids(read, "users.json");
        assertThat(read.all("scorecards.json")).allSatisfy(card -> {
            assertThat(applications).contains(card.path("application_id").asLong());
            assertThat(users).contains(card.path("interviewer").path("id").asLong(), card.path("submitted_by").path("id").asLong());
        });
        assertThat(read.all("candidates.json")).allSatisfy(candidate -> candidate.path("application_ids")
                .forEach(id -> assertThat(applications).contains(id.asLong())));
        for (String file : List.of("applications.json", "candidates.json", "scorecards.json", "offers.json",
                "scheduled_interviews.json", "jobs.json", "users.json")) {
            assertThat(ids(read, file)).as(file).hasSize(read.all(file).size());
        }
    }

    @Test
    void holdsTheOdditiesOfRealExports() throws IOException {
        var read = export(ExportSettings.of(COMPANY));
        var cards = read.clean("scorecards.json");
        assertThat(cards).anyMatch(card -> card.path("submitted_by").path("id").asLong() != card.path("interviewer").path("id").asLong())
                .anyMatch(card -> card.path("overall_recommendation").isNull())
                .anyMatch(card -> card.path("questions").path(0).path("answer").asString("").startsWith("<p>"))
                .anyMatch(card -> card.path("submitted_at").asString().substring(0, 10)
                        .compareTo(card.path("interviewed_at").asString().substring(0, 10)) > 0);
        assertThat(cards).allSatisfy(card -> assertThat(card.path("interviewed_at").asString())
                .isLessThan(card.path("submitted_at").asString()));
        assertThat(read.clean("scheduled_interviews.json")).anyMatch(one -> one.path("start").has("date"))
                .anyMatch(one -> one.path("start").has("date_time"));
        assertThat(read.clean("offers.json")).anyMatch(one -> one.path("version").asInt() == 2);
        assertThat(read.clean("candidates.json")).anyMatch(one -> one.path("application_ids").size() > 1);
    }

    @Test
    void beforeTheAmendmentsJustTheAmendedCardsReadOtherwise() throws IOException {
        var after = export(ExportSettings.of(COMPANY));
        GreenhouseFiles.write(Simulation.run(COMPANY), directory.resolve("before"),
                ExportSettings.of(COMPANY).withoutAmendments(), _ -> {});
        var before = new ReadBack(directory.resolve("before"));
        int amended = after.truth().path("amended_scorecards").asInt();
        assertThat(amended).isGreaterThan(20).isEqualTo(before.truth().path("amended_scorecards").asInt());
        assertThat(after.clean("scorecards.json")).filteredOn(GreenhouseFilesTest::isAmended).hasSize(amended)
                .allSatisfy(card -> assertThat(card.path("updated_at").asString()).isGreaterThan(card.path("submitted_at").asString()));
        assertThat(before.clean("scorecards.json")).noneMatch(GreenhouseFilesTest::isAmended);
        var differ = new TreeSet<>(after.ratings());
        differ.removeAll(before.ratings());
        assertThat(differ).hasSize(amended);
        assertThat(after.scorecards()).isEqualTo(before.scorecards());
    }

    private static boolean isAmended(JsonNode card) {
        return !card.path("updated_at").asString().equals(card.path("submitted_at").asString());
    }

    private ReadBack export(ExportSettings settings) throws IOException {
        GreenhouseFiles.write(Simulation.run(COMPANY), directory.resolve("export"), settings, _ -> {});
        return new ReadBack(directory.resolve("export"));
    }

    private static Set<Long> ids(ReadBack read, String file) throws IOException {
        var ids = new TreeSet<Long>();
        read.all(file).forEach(one -> ids.add(one.path("id").asLong()));
        return ids;
    }

    private static Set<String> rows(Path directory, String file) throws IOException {
        return new TreeSet<>(Files.readAllLines(directory.resolve(file)).stream().skip(1).toList());
    }

    private static String digest(Path directory) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                sha.update(file.getFileName().toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
