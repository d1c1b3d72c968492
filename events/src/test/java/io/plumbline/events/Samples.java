package io.plumbline.events;

import io.plumbline.events.CandidacyEvent.*;
import io.plumbline.events.CandidateEvent.*;
import io.plumbline.events.InterviewerEvent.*;
import io.plumbline.events.RubricEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One event of every type, every field filled. */
final class Samples {
    private static final Instant AT = Instant.parse("2026-03-04T09:30:00Z");
    private static final CandidacyId CANDIDACY = new CandidacyId("K-00017");
    private static final CandidateId CANDIDATE = new CandidateId("C-00009");
    private static final InterviewerId INTERVIEWER = new InterviewerId("I-042");
    private static final InterviewId INTERVIEW = new InterviewId("V-00101");
    private static final RubricId RUBRIC = new RubricId("ai-engineer:senior");
    private static final Sealed SEALED = new Sealed("c2VhbGVk", List.of("candidate/C-00009", "interviewer/I-042"));
    private static final TakenBack BACK = new TakenBack("9f1c2c0e-3f53-4c0e-9a2e-5f4f0d6c2b11", 3, 4711, 4718);
    private static final Instant HELD = Instant.parse("2026-03-05T13:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-03-06");

    private Samples() {}

    static List<Event> ofEveryType() {
        return List.of(
                rubricPublished(),
                new RubricRetired(RUBRIC, 1, AT),
                new CandidateRegistered(CANDIDATE, SEALED, SEALED, AT),
                new CandidateMerged(CANDIDATE, new CandidateId("C-00003"), AT),
                new CandidateForgotten(CANDIDATE, AT),
                new CandidateRetracted(CANDIDATE, BACK, AT),
                new InterviewerEnrolled(INTERVIEWER, SEALED, SEALED, AT),
                new InterviewerTrained(INTERVIEWER, "calibration-2026", AT),
                new InterviewerCertified(INTERVIEWER, RUBRIC, AT),
                new InterviewerRetired(INTERVIEWER, AT),
                new InterviewerForgotten(INTERVIEWER, AT),
                new InterviewerRetracted(INTERVIEWER, BACK, AT),
                new CalibrationCardDelivered(INTERVIEWER, "card-2026-q1", LocalDate.parse("2026-03-31"), 184220, AT),
                new CalibrationCardOpened(INTERVIEWER, "card-2026-q1", AT),
                new CalibrationCardAnswered(INTERVIEWER, "card-2026-q1", CardAnswer.QUESTION, SEALED, AT),
                new CandidacyOpened(CANDIDACY, CANDIDATE, "AI engineer", "senior", "search", "R-12", "b", AT),
                interviewScheduled(),
                new InterviewRescheduled(
                        CANDIDACY, INTERVIEW, HELD.plusSeconds(86_400), DUE.plusDays(1), panel(), AT),
                new InterviewCancelled(CANDIDACY, INTERVIEW, "room lost", AT),
                new ScorecardSubmitted(
                        CANDIDACY, INTERVIEW, INTERVIEWER, Participation.LEAD, judgement(), true, false, AT),
                new ScorecardAmended(CANDIDACY, INTERVIEW, INTERVIEWER, judgement(), true, true, AT),
                new ScorecardWithdrawn(CANDIDACY, INTERVIEW, INTERVIEWER, "wrong candidate", AT),
                new DecisionMade(CANDIDACY, DecisionOutcome.HIRE, "user-7", AT),
                new DecisionReversed(CANDIDACY, "position closed", AT),
                new CandidateWithdrew(CANDIDACY, AT),
                new OfferExtended(CANDIDACY, AT),
                new OfferAccepted(CANDIDACY, AT),
                new OfferDeclined(CANDIDACY, AT),
                new HireStarted(CANDIDACY, LocalDate.parse("2026-04-01"), AT),
                new OutcomeReviewed(CANDIDACY, 12, LocalDate.parse("2027-04-01"), 3.5, true, AT),
                new DepartureRecorded(
                        CANDIDACY, LocalDate.parse("2027-05-01"), DepartureKind.END_OF_CONTRACT, true, AT),
                new CandidacyRetracted(CANDIDACY, BACK, AT));
    }

    private static RubricPublished rubricPublished() {
        return new RubricPublished(
                RUBRIC,
                2,
                "AI engineer, senior",
                "AI engineer",
                "senior",
                Scale.points(1, 5),
                new EvidenceRule(1.0, 5.0, 20),
                List.of(new Competency(
                        "rag", "RAG system design", List.of(new Anchor(5, "Has lived the failure they describe")))),
                List.of(new Signal("trade-off", "Names a trade-off unprompted")),
                List.of(new Question(
                        "q1", "A retriever returns stale pages. What do you look at first?", "scenario", false, "rag")),
                AT);
    }

    private static InterviewScheduled interviewScheduled() {
        return new InterviewScheduled(
                CANDIDACY,
                INTERVIEW,
                "onsite",
                new RubricVersion(RUBRIC, 2),
                List.of("rag", "evaluation"),
                Scale.points(1, 5),
                new EvidenceRule(1.0, 5.0, 20),
                List.of("rag"),
                HELD,
                DUE,
                panel(),
                false,
                AT);
    }

    private static List<Assignment> panel() {
        return List.of(
                new Assignment(INTERVIEWER, Participation.LEAD),
                new Assignment(new InterviewerId("I-043"), Participation.REVERSE_SHADOW));
    }

    private static Judgement judgement() {
        return new Judgement(
                List.of(new Rating("rag", 4, SEALED, 112)),
                List.of(new ObservedSignal("trade-off", SignalState.NOT_PROBED)),
                List.of(new AskedQuestion("q1", "scenario", false, "rag")),
                Recommendation.STRONG_YES,
                0.8,
                SEALED);
    }
}
