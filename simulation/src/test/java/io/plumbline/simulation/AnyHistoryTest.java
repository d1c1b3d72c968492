package io.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every history, however odd the company. */
class AnyHistoryTest {

    @Property(tries = 60)
    void datesAreInOrderAndNoneIsAfterTheEnd(@ForAll("companies") SimulationSettings settings) {
        History.of(settings).candidacies().forEach(candidacy -> {
            assertThat(candidacy.openedOn()).isBetween(settings.start(), settings.end());
            LocalDate last = candidacy.openedOn();
            for (SimulatedScorecard card : candidacy.scorecards()) {
                LocalDate submitted = LocalDate.ofInstant(card.submittedAt(), ZoneOffset.UTC);
                assertThat(submitted).isBetween(candidacy.openedOn(), settings.end());
                last = submitted.isAfter(last) ? submitted : last;
            }
            if (candidacy.decidedOn() != null) {
                assertThat(candidacy.decidedOn()).isAfterOrEqualTo(last).isBeforeOrEqualTo(settings.end());
                assertThat(candidacy.scorecards()).extracting(SimulatedScorecard::submittedAt)
                        .allMatch(at -> at.isBefore(startOf(candidacy.decidedOn())));
            }
            if (candidacy.employment() != null) {
                Employment work = candidacy.employment();
                assertThat(work.startedOn()).isAfter(candidacy.decidedOn()).isBeforeOrEqualTo(settings.end());
                LocalDate until = work.departedOn() == null ? settings.end() : work.departedOn();
                // who starts on the last day is there, and has not left
                assertThat(until).isAfterOrEqualTo(work.startedOn()).isBeforeOrEqualTo(settings.end());
                assertThat(work.departedOn()).isNotEqualTo(work.startedOn());
                assertThat(work.reviews()).allSatisfy(review -> assertThat(review.reviewedOn())
                        .isBetween(work.startedOn().plusMonths(review.checkpoint()), until));
            }
        });
    }

    @Property(tries = 60)
    void onlyHiresStartAndOnlyTheDecidedHaveADay(@ForAll("companies") SimulationSettings settings) {
        History.of(settings).candidacies().forEach(candidacy -> {
            assertThat(candidacy.decidedOn() == null).isEqualTo(candidacy.decision() == null);
            if (candidacy.employment() != null) {
                assertThat(candidacy.decision()).isEqualTo(Decision.HIRE);
                assertThat(candidacy.employment().kind() == null).isEqualTo(candidacy.employment().departedOn() == null);
            }
        });
    }

    @Property(tries = 60)
    void anInterviewerWritesOneCardAnInterviewAndAnInterviewBelongsToOneCandidacy(
            @ForAll("companies") SimulationSettings settings) {
        var interviews = new HashSet<String>();
        var cards = new HashSet<String>();
        History history = History.of(settings);
        history.candidacies().forEach(candidacy -> {
            candidacy.scorecards().forEach(card -> assertThat(cards.add(card.interview() + card.interviewer())).isTrue());
            var own = new HashSet<String>();
            candidacy.scorecards().forEach(card -> own.add(card.interview()));
            assertThat(own).noneMatch(interviews::contains);
            interviews.addAll(own);
        });
        assertThat(history.scorecards()).allSatisfy(card -> {
            assertThat(card.ratings()).isNotEmpty();
            assertThat(card.ratings().values()).allMatch(rating -> rating >= 1 && rating <= 5);
        });
    }

    @Property(tries = 60)
    void aPersonAppliesAgainOnlyAfterTheLastAnswerWasNo(@ForAll("companies") SimulationSettings settings) {
        assertThat(History.of(settings).candidates()).hasSize(settings.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.candidacies()).isNotEmpty();
            for (int i = 1; i < candidate.candidacies().size(); i++) {
                SimulatedCandidacy before = candidate.candidacies().get(i - 1);
                assertThat(before.decision()).isNotNull().isNotEqualTo(Decision.HIRE);
                assertThat(candidate.candidacies().get(i).openedOn()).isAfter(before.decidedOn());
            }
        });
    }

    @Provide
    Arbitrary<SimulationSettings> companies() {
        var hiring = Combinators.combine(rate(), rate(), rate()).as((withdrawal, decline, returning) ->
                new HiringModel(3, 3.2, .2, withdrawal, decline, returning));
        var outcomes = Combinators.combine(rate(), rate(), rate()).as((dismissal, leaving, unreviewed) ->
                new OutcomeModel(.5, 0, .4, dismissal, leaving, .01, .01, unreviewed));
        return Combinators.combine(Arbitraries.integers().between(1, 200), Arbitraries.longs(),
                Arbitraries.integers().between(2, 60), Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(0, 20_000), hiring, outcomes)
                .as((candidates, seed, interviewers, years, day, hire, outcome) -> SimulationSettings.of(candidates, seed)
                        .withInterviewers(interviewers).withPeriod(LocalDate.EPOCH.plusDays(day), years)
                        .withHiring(hire).withOutcomes(outcome));
    }

    private static Arbitrary<Double> rate() {
        return Arbitraries.doubles().between(0, 1);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
