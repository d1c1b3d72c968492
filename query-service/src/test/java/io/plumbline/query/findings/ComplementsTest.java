package io.plumbline.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.report.Settings;
import io.plumbline.query.facts.Cut;
import io.plumbline.query.filter.Dimension;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.floor.Floor;
import io.plumbline.query.testing.SimulatedFacts;
import io.plumbline.simulation.SimulationSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries, for every slice of a history with many small teams and interviewers, to work out what is hidden by subtraction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplementsTest {
    private static final int FLOOR = Settings.DEFAULT.floor();

    private HiringFacts facts;
    private Complements complements;

    @BeforeAll
    void simulate(@TempDir Path folder) {
        facts = SimulatedFacts.of(SimulationSettings.of(160, 8).withInterviewers(24), folder);
        complements = new Complements(facts, Settings.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(value = Dimension.class, names = "EVERYTHING", mode = EnumSource.Mode.EXCLUDE)
    void whatTheShownSlicesLeaveOfTheWholeIsNothingOrEnough(Dimension dimension) {
        Cut cut = new Cut(facts, dimension);
        Map<String, Long> candidacies = new TreeMap<>();
        for (int row = 0; row < facts.candidacies().rowCount(); row++) {
            candidacies.merge(cut.value(row), 1L, Long::sum);
        }

        long hidden = 0;
        int parts = 0;
        for (Map.Entry<String, Long> each : candidacies.entrySet()) {
            if (complements.of(new Slice(dimension, each.getKey())).candidacies()) {
                hidden += each.getValue();
                parts++;
            } else {
                assertThat(each.getValue()).isGreaterThanOrEqualTo(FLOOR);
            }
        }
        assertThat(hidden == 0 || (hidden >= FLOOR && parts >= 2)).as("%d candidacies hidden in %d slices", hidden, parts).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Dimension.class, names = "EVERYTHING", mode = EnumSource.Mode.EXCLUDE)
    void soItIsForEveryInterviewersScorecards(Dimension dimension) {
        Cut cut = new Cut(facts, dimension);
        Map<String, String> valueOf = new HashMap<>();
        for (int row = 0; row < facts.candidacies().rowCount(); row++) {
            valueOf.put(facts.candidacies().stringColumn("candidacy").get(row), cut.value(row));
        }
        Map<String, Map<String, Long>> cards = new TreeMap<>();
        facts.scorecards().forEach(row -> {
            if (row.getString("participation").isEmpty() || row.getString("participation").equals("lead")) {
                cards.computeIfAbsent(row.getString("interviewer"), _ -> new TreeMap<>()).merge(valueOf.get(row.getString("candidacy")), 1L, Long::sum);
            }
        });
        cards.forEach((interviewer, counts) -> {
            long hidden = 0;
            int parts = 0;
            for (Map.Entry<String, Long> each : counts.entrySet()) {
                if (complements.of(new Slice(dimension, each.getKey())).interviewers().contains(interviewer)) {
                    hidden += each.getValue();
                    parts++;
                }
            }
            long whole = counts.values().stream().mapToLong(Long::longValue).sum();
            assertThat(hidden == 0 || (hidden >= FLOOR && parts >= 2) || hidden == whole).as("%s: %d of %d hidden in %d slices", interviewer, hidden, whole, parts).isTrue();
        });
    }

    /**
     * Slices of two dimensions share members in a number nobody is told. It lies between two bounds; where both slices and
     * both rests have at least the floor, the bounds are at least the floor apart, so it cannot be pinned down either.
     */
    @Test
    void twoDimensionsTogetherPinDownNothing() {
        for (long whole = 10; whole <= 40; whole++) {
            for (long one = FLOOR; one <= whole - FLOOR; one++) {
                for (long other = FLOOR; other <= whole - FLOOR; other++) {
                    long least = Math.max(0, one + other - whole);
                    long most = Math.min(one, other);
                    assertThat(most - least).isGreaterThanOrEqualTo(FLOOR);
                }
            }
        }
    }

    @Test
    void aSliceHasOnlyItsOwnRows() {
        Cut cut = new Cut(facts, Dimension.ROLE_FAMILY);
        String family = cut.value(0);
        HiringFacts slice = cut.of(family);

        assertThat(slice.candidacies().stringColumn("role_family").unique().asList()).isEqualTo(List.of(family));
        List<String> kept = slice.candidacies().stringColumn("candidacy").asList();
        assertThat(kept).containsAll(slice.scorecards().stringColumn("candidacy").unique().asList());
        assertThat(slice.scorecards().stringColumn("interview").unique().asList()).containsAll(slice.ratings().stringColumn("interview").unique().asList());
        assertThat(slice.ratings().rowCount()).isPositive().isLessThan(facts.ratings().rowCount());
    }

    @Test
    void onlyDimensionsWithSomethingToChooseAreOffered() {
        List<Offered> offered = Complements.offered(facts, complements.asOf(), new Floor(FLOOR));
        assertThat(offered).extracting(each -> each.slice().dimension()).contains(Dimension.ROLE_FAMILY, Dimension.TEAM, Dimension.PERIOD);
        assertThat(offered).filteredOn(Offered::open).isNotEmpty()
                .allSatisfy(each -> assertThat(complements.of(each.slice()).candidacies()).isFalse());
    }
}
