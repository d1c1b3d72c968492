package io.plumbline.query.testing;

import io.plumbline.events.AskedQuestion;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateEvent;
import io.plumbline.events.CandidateId;
import io.plumbline.events.CardAnswer;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.Event;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerEvent;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.ObservedSignal;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;
import io.plumbline.events.Recommendation;
import io.plumbline.events.RubricEvent;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import io.plumbline.events.Scale;
import io.plumbline.events.Sealed;
import io.plumbline.events.SignalState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events by short names. Days count from 1 January 2025. */
public final class Stories {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private Stories() {}

    public static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    public static Instant day(int day) {
        return Instant.parse(date(day) + "T10:00:00Z");
    }

    public static Event opened(String candidacy, String candidate, int day) {
        return new CandidacyEvent.CandidacyOpened(new CandidacyId(candidacy), new CandidateId(candidate), "ai_engineer", "senior",
                "search", null, null, day(day));
    }

    public static Event scheduled(String candidacy, String interview, String interviewer, int day) {
        return new CandidacyEvent.InterviewScheduled(new CandidacyId(candidacy), new InterviewId(interview), "onsite",
                new RubricVersion(new RubricId("ai"), 1), List.of("depth", "rigour"), Scale.points(1, 5), EvidenceRule.NONE, List.of(),
                day(day + 1), date(day + 2), List.of(new Assignment(new InterviewerId(interviewer), Participation.LEAD)), false, day(day));
    }

    public static Event card(String candidacy, String interview, String interviewer, int day, double... ratings) {
        return card(candidacy, interview, interviewer, Participation.LEAD, false, day, ratings);
    }

    public static Event card(String candidacy, String interview, String interviewer, Participation participation, boolean othersVisible,
            int day, double... ratings) {
        return new CandidacyEvent.ScorecardSubmitted(new CandidacyId(candidacy), new InterviewId(interview),
                new InterviewerId(interviewer), participation, judgement(ratings), othersVisible, false, day(day));
    }

    public static Event amended(String candidacy, String interview, String interviewer, boolean othersVisible, int day, double... ratings) {
        return new CandidacyEvent.ScorecardAmended(new CandidacyId(candidacy), new InterviewId(interview), new InterviewerId(interviewer),
                judgement(ratings), othersVisible, false, day(day));
    }

    public static Event cardWithdrawn(String candidacy, String interview, String interviewer, int day) {
        return new CandidacyEvent.ScorecardWithdrawn(new CandidacyId(candidacy), new InterviewId(interview), new InterviewerId(interviewer),
                null, day(day));
    }

    private static Judgement judgement(double... ratings) {
        List<String> competencies = List.of("depth", "rigour", "care", "clarity");
        return new Judgement(
                IntStream.range(0, ratings.length).mapToObj(i -> new Rating(competencies.get(i), ratings[i], null, 3)).toList(),
                List.of(new ObservedSignal("names-trade-off", SignalState.OBSERVED)),
                List.of(new AskedQuestion("q1", "scenario", false, "depth")), Recommendation.YES, .6, null);
    }

    public static Event decided(String candidacy, DecisionOutcome outcome, int day) {
        return new CandidacyEvent.DecisionMade(new CandidacyId(candidacy), outcome, "ats", day(day));
    }

    public static Event reversed(String candidacy, int day) {
        return new CandidacyEvent.DecisionReversed(new CandidacyId(candidacy), null, day(day));
    }

    public static Event withdrew(String candidacy, int day) {
        return new CandidacyEvent.CandidateWithdrew(new CandidacyId(candidacy), day(day));
    }

    public static Event declined(String candidacy, int day) {
        return new CandidacyEvent.OfferDeclined(new CandidacyId(candidacy), day(day));
    }

    public static Event started(String candidacy, int day) {
        return new CandidacyEvent.HireStarted(new CandidacyId(candidacy), date(day), day(day));
    }

    public static Event reviewed(String candidacy, int checkpoint, @Nullable Double rating, int day) {
        return new CandidacyEvent.OutcomeReviewed(new CandidacyId(candidacy), checkpoint, date(day), rating, true, day(day));
    }

    public static Event departed(String candidacy, DepartureKind kind, int day) {
        return new CandidacyEvent.DepartureRecorded(new CandidacyId(candidacy), date(day), kind, null, day(day));
    }

    public static Event merged(String candidate, String into, int day) {
        return new CandidateEvent.CandidateMerged(new CandidateId(candidate), new CandidateId(into), day(day));
    }

    /** One event at least of every kind that leaves a row. */
    public static Recording everything() {
        Sealed name = new Sealed("Y2lwaGVy", List.of("interviewer/i1"));
        InterviewerId one = new InterviewerId("i1");
        return new Recording().add(
                new RubricEvent.RubricPublished(new RubricId("ai"), 1, "AI engineer", "ai_engineer", "senior", Scale.points(1, 5),
                        EvidenceRule.NONE, List.of(new RubricEvent.Competency("depth", "Depth", List.of())), List.of(), List.of(), day(0)),
                new InterviewerEvent.InterviewerEnrolled(one, name, null, day(0)),
                new InterviewerEvent.InterviewerTrained(one, "bias", day(1)),
                new InterviewerEvent.InterviewerCertified(one, new RubricId("ai"), day(1)),
                new InterviewerEvent.InterviewerEnrolled(one, name, name, day(2)),
                new CandidateEvent.CandidateRegistered(new CandidateId("p1"), null, null, day(1)),
                new CandidateEvent.CandidateRegistered(new CandidateId("p1"), new Sealed("YQ==", List.of("candidate/p1")), null, day(2)),
                merged("p1", "p2", 3), opened("c1", "p1", 1), scheduled("c1", "v1", "i1", 2),
                new CandidacyEvent.InterviewRescheduled(new CandidacyId("c1"), new InterviewId("v1"), day(5), null, List.of(), day(3)),
                new CandidacyEvent.InterviewCancelled(new CandidacyId("c1"), new InterviewId("v2"), null, day(3)),
                card("c1", "v1", "i1", 4, 3, 4), amended("c1", "v1", "i1", false, 5, 2, 4), amended("c1", "v1", "i1", true, 6, 5, 5),
                card("c1", "v1", "i2", 5, 1), cardWithdrawn("c1", "v1", "i2", 6), card("c1", "v1", "i2", 7, 2),
                decided("c1", DecisionOutcome.REJECT, 8), reversed("c1", 9), decided("c1", DecisionOutcome.HIRE, 10),
                new CandidacyEvent.OfferExtended(new CandidacyId("c1"), day(11)),
                new CandidacyEvent.OfferAccepted(new CandidacyId("c1"), day(12)),
                started("c1", 20), started("c1", 30), reviewed("c1", 3, 4.0, 110), reviewed("c1", 3, 2.0, 111), reviewed("c1", 12, null, 400),
                departed("c1", DepartureKind.VOLUNTARY, 410), departed("c1", DepartureKind.REDUNDANCY, 411),
                opened("c2", "p2", 5), withdrew("c2", 6), opened("c3", "p3", 5), decided("c3", DecisionOutcome.HIRE, 6), declined("c3", 7),
                new InterviewerEvent.CalibrationCardDelivered(one, "k1", date(100), 7, day(100)),
                new InterviewerEvent.CalibrationCardOpened(one, "k1", day(101)),
                new InterviewerEvent.CalibrationCardAnswered(one, "k1", CardAnswer.AGREE, null, day(101)),
                new InterviewerEvent.InterviewerRetired(one, day(200)),
                new InterviewerEvent.InterviewerForgotten(one, day(300)),
                new CandidateEvent.CandidateForgotten(new CandidateId("p1"), day(300)),
                new RubricEvent.RubricRetired(new RubricId("ai"), 1, day(300)));
    }
}
