package io.plumbline.command.candidacy;

import io.plumbline.command.CommandId;
import io.plumbline.command.candidacy.CandidacyCommand.AmendScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.OpenCandidacy;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.command.candidacy.CandidacyCommand.WithdrawScorecard;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;
import io.plumbline.events.Recommendation;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import io.plumbline.events.Scale;
import io.plumbline.events.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One candidacy, told day by day: opened on the 1st, interviewed on the 3rd, scored, decided on the 10th, started in April. */
final class Story {
    static final CandidacyId ID = new CandidacyId("42");
    static final CandidateId CANDIDATE = new CandidateId("9");
    static final InterviewId INTERVIEW = new InterviewId("i1");
    static final InterviewId DEBRIEF = new InterviewId("debrief");
    static final InterviewerId ANN = new InterviewerId("ann");
    static final InterviewerId BEN = new InterviewerId("ben");
    static final InterviewerId SUE = new InterviewerId("sue");

    static final Instant OPENED_AT = march(1, 9);
    static final Instant SCHEDULED_AT = march(2, 9);
    static final Instant HELD_AT = march(3, 14);
    static final Instant SCORED_AT = march(3, 16);
    static final Instant DECIDED_AT = march(10, 12);
    static final LocalDate STARTED_ON = LocalDate.parse("2026-04-01");
    static final Instant STARTED_AT = Instant.parse("2026-04-01T08:00:00Z");

    static final RubricTerms TERMS = new RubricTerms(
            new RubricVersion(new RubricId("ai-engineer:senior"), 2),
            List.of("rag", "evaluation"),
            Scale.points(1, 5),
            new EvidenceRule(2.0, 5.0, 20),
            null);
    static final List<Assignment> PANEL = List.of(
            new Assignment(ANN, Participation.LEAD),
            new Assignment(BEN, Participation.LEAD),
            new Assignment(SUE, Participation.SHADOW));

    static final CandidacyOpened OPENED =
            new CandidacyOpened(ID, CANDIDATE, "AI engineer", "senior", "search", "R-12", null, OPENED_AT);
    static final InterviewScheduled SCHEDULED = scheduled(INTERVIEW, false);
    static final CandidateWithdrew WITHDREW = new CandidateWithdrew(ID, march(5, 9));
    static final DecisionMade HIRED = new DecisionMade(ID, DecisionOutcome.HIRE, "user-7", DECIDED_AT);
    static final DecisionMade REJECTED = new DecisionMade(ID, DecisionOutcome.REJECT, "user-7", DECIDED_AT);
    static final OfferExtended OFFERED = new OfferExtended(ID, march(11, 9));
    static final HireStarted STARTED = new HireStarted(ID, STARTED_ON, STARTED_AT);

    private Story() {}

    static Instant march(int day, int hour) {
        return Instant.parse("2026-03-%02dT%02d:00:00Z".formatted(day, hour));
    }

    static CommandId id() {
        return CommandId.random();
    }

    static OpenCandidacy open() {
        return new OpenCandidacy(id(), ID, CANDIDATE, "AI engineer", "senior", "search", "R-12", null, OPENED_AT);
    }

    static ScheduleInterview schedule(InterviewId interview, List<Assignment> panel, Instant at) {
        return schedule(interview, TERMS, List.of("rag"), panel, at);
    }

    static ScheduleInterview schedule(
            InterviewId interview, RubricTerms terms, List<String> focus, List<Assignment> panel, Instant at) {
        return new ScheduleInterview(
                id(), ID, interview, "onsite", terms, focus, HELD_AT, LocalDate.parse("2026-03-04"), panel, false, at);
    }

    static InterviewScheduled scheduled(InterviewId interview, boolean debrief) {
        return new InterviewScheduled(
                ID,
                interview,
                "onsite",
                TERMS.rubric(),
                TERMS.competencies(),
                TERMS.scale(),
                TERMS.evidenceRule(),
                List.of("rag"),
                HELD_AT,
                LocalDate.parse("2026-03-04"),
                PANEL,
                debrief,
                SCHEDULED_AT);
    }

    static SubmitScorecard submit(InterviewerId interviewer, Judgement judgement, Instant at) {
        return new SubmitScorecard(id(), ID, INTERVIEW, interviewer, judgement, false, at);
    }

    static ScorecardSubmitted submitted(InterviewerId interviewer, Instant at) {
        return submitted(interviewer, false, false, at);
    }

    static ScorecardSubmitted submitted(
            InterviewerId interviewer, boolean othersVisible, boolean afterDecision, Instant at) {
        Participation participation = interviewer.equals(SUE) ? Participation.SHADOW : Participation.LEAD;
        return new ScorecardSubmitted(
                ID, INTERVIEW, interviewer, participation, card(), othersVisible, afterDecision, at);
    }

    static AmendScorecard amend(InterviewerId interviewer, Instant at) {
        return new AmendScorecard(id(), ID, INTERVIEW, interviewer, card(), false, at);
    }

    static WithdrawScorecard withdrawCard(InterviewerId interviewer, Instant at) {
        return new WithdrawScorecard(id(), ID, INTERVIEW, interviewer, "wrong_candidate", at);
    }

    static MakeDecision decide(DecisionOutcome outcome, Instant at) {
        return new MakeDecision(id(), ID, outcome, "user-7", at);
    }

    static Judgement card() {
        return card(rating("rag", 4, 0), rating("evaluation", 2, 25));
    }

    static Judgement card(Rating... ratings) {
        return new Judgement(List.of(ratings), List.of(), List.of(), Recommendation.YES, 0.7, null);
    }

    static Rating rating(String competency, double value, int evidenceCharacters) {
        return new Rating(competency, value, evidence(evidenceCharacters), evidenceCharacters);
    }

    private static @Nullable Sealed evidence(int characters) {
        return characters == 0 ? null : new Sealed("c2VhbGVk", List.of("candidate/9", "interviewer/ann"));
    }
}
