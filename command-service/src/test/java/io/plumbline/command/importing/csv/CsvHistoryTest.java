package io.plumbline.command.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Quarantined;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Story;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvHistoryTest {
    private final Settlement settlement = new Settlement();
    private final List<Cells> candidacies = new ArrayList<>();
    private final List<Cells> scorecards = new ArrayList<>();
    private final List<Cells> ratings = new ArrayList<>();
    private final List<Cells> reviews = new ArrayList<>();
    private final List<Cells> departures = new ArrayList<>();

    @Test
    void tellsTheStoryInItsOrder() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,hire,2024-01-20");
        scorecard("V-1,K-1,I-1,,2024-01-10T15:00:00Z,yes,0.7");
        scorecard("V-1,K-1,I-2,shadow,2024-01-10T16:00:00Z,,");
        rating("V-1,I-1,rag,4");
        rating("V-1,I-2,rag,3");
        departure("K-1,2024-02-01,2024-09-01,voluntary,true");
        review("K-1,6,2024-08-01,4,true");

        assertThat(events()).hasExactlyElementsOfTypes(
                CandidacyOpened.class,
                InterviewScheduled.class,
                ScorecardSubmitted.class,
                ScorecardSubmitted.class,
                DecisionMade.class,
                HireStarted.class,
                OutcomeReviewed.class,
                DepartureRecorded.class);
        assertThat(settlement.quarantined()).isEmpty();
    }

    @Test
    void aCardOfTheDayOfTheDecisionComesBeforeIt() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,reject,2024-01-10");
        scorecard("V-1,K-1,I-1,,2024-01-10T15:00:00Z,no,");

        assertThat(events()).hasExactlyElementsOfTypes(
                CandidacyOpened.class, InterviewScheduled.class, ScorecardSubmitted.class, DecisionMade.class);
    }

    @Test
    void anInterviewHasWhoeverScoredItAndBeginsWithTheFirstCard() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        scorecard("V-1,K-1,I-1,,2024-01-11,yes,");
        scorecard("V-1,K-1,I-2,reverse_shadow,2024-01-10,yes,");

        InterviewScheduled scheduled = (InterviewScheduled) events().get(1);

        assertThat(scheduled.occurredAt()).isEqualTo("2024-01-10T00:00:00Z");
        assertThat(scheduled.interviewers())
                .extracting(each -> each.interviewer().value(), each -> each.participation())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("I-1", Participation.LEAD),
                        org.assertj.core.groups.Tuple.tuple("I-2", Participation.REVERSE_SHADOW));
    }

    @Test
    void anAmendedCardStandsAsItWasAndIsMarked() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        scorecards.add(new Cells(CsvFile.SCORECARDS, 2, cells(CsvFile.SCORECARDS,
                "V-1,K-1,I-1,,2024-01-10T09:00:00Z,yes,,2024-01-12T09:00:00Z,false")));

        ScorecardAmended amended = (ScorecardAmended) events().get(3);

        assertThat(amended.othersVisible()).isTrue();
        assertThat(((ScorecardSubmitted) events().get(2)).judgement()).isEqualTo(amended.judgement());
    }

    @Test
    void aRatingOffTheScaleIsLeftOutAndItsCardStands() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        scorecard("V-1,K-1,I-1,,2024-01-10,yes,");
        rating("V-1,I-1,rag,4");
        rating("V-1,I-1,evaluation,6");

        ScorecardSubmitted card = (ScorecardSubmitted) events().get(2);

        assertThat(card.judgement().ratings()).extracting(Rating::competency).containsExactly("rag");
        assertThat(settlement.quarantined()).singleElement().satisfies(row -> {
            assertThat(row.file()).isEqualTo("ratings.csv");
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.field()).isEqualTo("rating");
            assertThat(row.code()).isEqualTo("RATING_OFF_SCALE");
            assertThat(row.reason()).contains("--scale");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "K-1,C 1,AI engineer,senior,search,2024-01-02,,             | candidate",
        "K-1,,AI engineer,senior,search,2024-01-02,,                | candidate",
        "K-1,C-1,AI engineer,senior,search,,,                       | opened_on",
        "K-1,C-1,AI engineer,senior,search,02.01.2024,,             | opened_on",
        "K-1,C-1,AI engineer,senior,search,0024-01-02,,             | opened_on",
        "K-1,C-1,AI engineer,senior,search,2024-01-02,hired,2024-01-05 | decision",
        "K-1,C-1,AI engineer,senior,search,2024-01-02,hire,         | decided_on",
        "K-1,C-1,AI engineer,senior,search,2024-01-02,,2024-01-05   | decision",
        "K-1,C-1,AI engineer,senior,search,2024-01-02,hire,2024-01-01 | decided_on",
    })
    void aCandidacyThatCannotBeReadTakesAllThatRestsOnItAlong(String row, String field) {
        candidacy(row);
        scorecard("V-1,K-1,I-1,,2024-01-10,yes,");
        rating("V-1,I-1,rag,4");
        departure("K-1,2024-02-01,,,");
        review("K-1,6,2024-08-01,4,true");

        assertThat(events()).isEmpty();
        assertThat(settlement.quarantined()).hasSize(5);
        assertThat(settlement.quarantined().getFirst().field()).isEqualTo(field);
        assertThat(settlement.quarantined().subList(1, 5))
                .extracting(Quarantined::code, Quarantined::reason)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        "DEPENDS_ON_QUARANTINED", "It rests on candidacies.csv line 2, which was quarantined."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "V-1,K-1,I 1,,2024-01-10,yes,                    | interviewer",
        "V-1,K-1,I-1,observer,2024-01-10,yes,            | participation",
        "V-1,K-1,I-1,,,yes,                              | submitted_at",
        "V-1,K-1,I-1,,10 January,yes,                    | submitted_at",
        "V-1,K-1,I-1,,2024-01-10,stong_yes,              | recommendation",
        "V-1,K-1,I-1,,2024-01-10,yes,70                  | success_probability",
        "V-1,K-1,I-1,,2024-01-10,yes,likely              | success_probability",
    })
    void aCardThatCannotBeReadTakesItsRatingsAlong(String row, String field) {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        scorecard(row);
        rating(row.substring(0, 4) + row.split(",")[2] + ",rag,4");

        assertThat(events()).hasExactlyElementsOfTypes(CandidacyOpened.class);
        assertThat(settlement.quarantined()).extracting(Quarantined::field).containsExactly(field, null);
    }

    @Test
    void aRatingWithoutACardIsRefused() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        scorecard("V-1,K-1,I-1,,2024-01-10,yes,");
        rating("V-1,I-9,rag,4");

        events();

        assertThat(settlement.quarantined()).extracting(Quarantined::code).containsExactly("NO_SCORECARD");
    }

    @Test
    void aRowSaidTwiceIsKnownAndOneSaidOtherwiseIsRefused() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,,");
        candidacy("K-1,C-1,AI engineer,junior,search,2024-01-02,,");

        assertThat(events()).hasSize(1);
        assertThat(settlement.alreadyKnown()).isEqualTo(1);
        assertThat(settlement.quarantined())
                .extracting(Quarantined::line, Quarantined::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "CONTRADICTS_EARLIER_LINE"));
    }

    @Test
    void whatIsToldOfAnUnknownCandidacyIsRefused() {
        review("K-1,6,2024-08-01,4,true");

        assertThat(events()).isEmpty();
        assertThat(settlement.quarantined()).extracting(Quarantined::code).containsExactly("UNKNOWN_CANDIDACY");
    }

    @Test
    void anOfferDeclinedWasAHireDecision() {
        candidacy("K-1,C-1,AI engineer,senior,search,2024-01-02,offer_declined,2024-01-05");

        assertThat(events()).hasExactlyElementsOfTypes(
                CandidacyOpened.class,
                DecisionMade.class,
                CandidacyEvent.OfferExtended.class,
                CandidacyEvent.OfferDeclined.class);
    }

    private List<CandidacyEvent> events() {
        CandidacyRows rows = new CandidacyRows("K-1", candidacies, scorecards, ratings, reviews, departures);
        return CsvHistory.claims(rows, new Story(List.of()), new OneRubric(), settlement).stream()
                .map(Claim::event)
                .toList();
    }

    private void candidacy(String row) {
        add(candidacies, CsvFile.CANDIDACIES, row);
    }

    private void scorecard(String row) {
        add(scorecards, CsvFile.SCORECARDS, row);
    }

    private void rating(String row) {
        add(ratings, CsvFile.RATINGS, row);
    }

    private void review(String row) {
        add(reviews, CsvFile.REVIEWS, row);
    }

    private void departure(String row) {
        add(departures, CsvFile.DEPARTURES, row);
    }

    private static void add(List<Cells> rows, CsvFile file, String row) {
        rows.add(new Cells(file, rows.size() + 2, cells(file, row)));
    }

    private static String[] cells(CsvFile file, String row) {
        return java.util.Arrays.copyOf(row.strip().split(",", -1), file.columns().size());
    }

    private static final class OneRubric implements Rubrics {
        @Override
        public Scale scale() {
            return new Scale(1, 5, false);
        }

        @Override
        public Published covering(Rubrics.Wanted rubric, Collection<String> competencies, Instant at) {
            return new Published(new RubricVersion(new RubricId("r"), 1), List.copyOf(competencies));
        }
    }
}
