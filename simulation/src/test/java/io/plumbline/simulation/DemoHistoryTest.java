package io.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo is what somebody sees first: its size and its oddities are promised. */
class DemoHistoryTest {

    private static final History DEMO = History.of(SimulationSettings.demo());

    @Test
    void has300InterviewersFourYearsAndAbout80000Ratings() {
        assertThat(DEMO.interviewers()).hasSize(300);
        assertThat(DEMO.scorecards().mapToInt(card -> card.ratings().size()).sum()).isBetween(77_000, 83_000);
        assertThat(DEMO.settings().start()).isEqualTo(LocalDate.of(2022, 11, 1));
        assertThat(DEMO.candidacies().map(SimulatedCandidacy::decidedOn).filter(Objects::nonNull).max(LocalDate::compareTo))
                .hasValueSatisfying(day -> assertThat(day).isBetween(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void holdsEveryWayACandidacyCanEndAndSomeThatHaveNot() {
        Map<String, Long> endings = DEMO.candidacies()
                .collect(Collectors.groupingBy(c -> String.valueOf(c.decision()), Collectors.counting()));
        assertThat(endings).hasSize(5).allSatisfy((ending, n) -> assertThat(n).as(ending).isGreaterThan(100));
        assertThat(DEMO.candidates().stream().filter(c -> c.candidacies().size() > 1).count()).isBetween(150L, 800L);
        assertThat(DEMO.candidacies().map(SimulatedCandidacy::employment).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(e -> String.valueOf(e.kind()), Collectors.counting()))).hasSize(5);
    }

    @Test
    void holdsEveryKindOfScorecard() {
        assertThat(DEMO.scorecards().collect(Collectors.groupingBy(SimulatedScorecard::participation, Collectors.counting())))
                .hasSize(3).allSatisfy((kind, n) -> assertThat(n).as(kind.name()).isGreaterThan(500));
        assertThat(DEMO.scorecards().collect(Collectors.groupingBy(c -> String.valueOf(c.recommendation()), Collectors.counting())))
                .hasSize(6).allSatisfy((kind, n) -> assertThat(n).as(kind).isGreaterThan(300));
        double withProbability = DEMO.scorecards().filter(c -> c.successProbability() != null).count()
                / (double) DEMO.scorecards().count();
        assertThat(withProbability).isBetween(.2, .55);
        assertThat(DEMO.scorecards().map(SimulatedScorecard::successProbability).filter(Objects::nonNull))
                .allMatch(p -> p >= .05 && p <= .95);
    }

    @Test
    void someInterviewersHaveTooFewScorecardsToJudge() {
        Map<String, Long> cards = DEMO.scorecards().filter(c -> c.participation() == Participation.LEAD)
                .collect(Collectors.groupingBy(SimulatedScorecard::interviewer, Collectors.counting()));
        assertThat(cards.values().stream().filter(n -> n < 5).count()).isBetween(1L, 40L);
        assertThat(cards.values().stream().filter(n -> n >= 5).count()).isGreaterThan(250);
    }

    @Test
    void aboutTwoInTenHiresTurnOutPoorByTheOutcomePolicy() {
        LocalDate asOf = DEMO.settings().end();
        int bad = 0;
        int known = 0;
        for (Employment work : DEMO.candidacies().map(SimulatedCandidacy::employment).filter(Objects::nonNull).toList()) {
            var year = work.reviews().stream().filter(review -> review.checkpoint() == 12).findFirst();
            boolean dismissed = work.kind() == DepartureKind.DISMISSED
                    && Objects.requireNonNull(work.departedOn()).isBefore(work.startedOn().plusMonths(12));
            if (year.isPresent() || dismissed && !work.startedOn().plusMonths(12).isAfter(asOf)) {
                known++;
                bad += year.map(review -> review.rating() < 3).orElse(true) ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(700);
        assertThat(bad / (double) known).isBetween(.17, .23);
    }

    @Test
    void oneTeamKeepsItsInterviewsToItself() {
        assertThat(subsets(DEMO)).hasSize(2).allSatisfy(people -> assertThat(people).hasSizeGreaterThan(30));
        assertThat(subsets(History.of(SimulationSettings.demo().withoutIsolatedTeams()))).hasSize(1);
    }

    @Test
    void addressesAreUniqueAndCanReachNobody() {
        var addresses = new HashSet<String>();
        DEMO.candidates().forEach(c -> assertThat(addresses.add(c.email())).as(c.email()).isTrue());
        DEMO.interviewers().forEach(i -> assertThat(addresses.add(i.email())).as(i.email()).isTrue());
        assertThat(addresses).allMatch(a -> a.matches("[a-z.]+\\.[ci]-\\d+@(example\\.com|interviewers\\.example)"));
    }

    /** Interviewers joined by the candidates they rated, as the severity model sees them. */
    private static List<Set<String>> subsets(History history) {
        var subsetOf = new HashMap<String, Set<String>>();
        for (SimulatedCandidate candidate : history.candidates()) {
            var together = new HashSet<String>();
            candidate.candidacies().stream().flatMap(c -> c.scorecards().stream())
                    .filter(card -> card.participation() == Participation.LEAD)
                    .forEach(card -> together.add(card.interviewer()));
            var merged = new HashSet<>(together);
            together.forEach(id -> merged.addAll(subsetOf.getOrDefault(id, Set.of())));
            merged.forEach(id -> subsetOf.put(id, merged));
        }
        return subsetOf.values().stream().distinct().toList();
    }
}
