package io.plumbline.benchmarks;

import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DepartureRecorded;
import io.plumbline.events.CandidacyEvent.HireStarted;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.CandidacyEvent.OutcomeReviewed;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
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
import io.plumbline.simulation.Employment;
import io.plumbline.simulation.SimulatedCandidacy;
import io.plumbline.simulation.SimulatedCandidate;
import io.plumbline.simulation.SimulatedHistory;
import io.plumbline.simulation.SimulatedScorecard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A simulated history as the events it would leave in the store: one list a candidacy, in order, sealed notes included. */
final class SimulatedEvents {

    /** A note of some 200 characters, sealed: what the paths carry, not what sealing costs. */
    private static final String CIPHERTEXT = "A".repeat(308);

    private SimulatedEvents() {}

    static Stream<List<CandidacyEvent>> streams(SimulatedHistory history) {
        return history.candidates().flatMap(candidate ->
                candidate.candidacies().stream().map(candidacy -> stream(candidate, candidacy)));
    }

    private static List<CandidacyEvent> stream(SimulatedCandidate candidate, SimulatedCandidacy told) {
        var id = new CandidacyId(told.id());
        Instant openedAt = at(told.openedOn());
        var events = new ArrayList<CandidacyEvent>();
        events.add(new CandidacyOpened(id, new CandidateId(candidate.id()), told.roleFamily(), told.level(), told.team(),
                null, null, openedAt));
        var interviews = new LinkedHashMap<String, List<SimulatedScorecard>>();
        told.scorecards().forEach(card -> interviews.computeIfAbsent(card.interview(), _ -> new ArrayList<>()).add(card));
        interviews.forEach((interview, cards) -> {
            events.add(scheduled(id, told, interview, cards, openedAt));
            cards.forEach(card -> events.add(submitted(id, candidate.id(), card)));
        });
        if (told.decidedOn() != null && told.decision() != null) {
            decide(events, id, told);
        }
        if (told.employment() != null) {
            work(events, id, told.employment());
        }
        return events;
    }

    private static InterviewScheduled scheduled(CandidacyId id, SimulatedCandidacy told, String interview,
            List<SimulatedScorecard> cards, Instant at) {
        var competencies = new TreeSet<String>();
        cards.forEach(card -> competencies.addAll(card.ratings().keySet()));
        var rubric = new RubricVersion(new RubricId(told.roleFamily().toLowerCase(Locale.ROOT).replace(' ', '-')), 1);
        List<Assignment> panel = cards.stream().map(card -> new Assignment(
                new InterviewerId(card.interviewer()), Participation.valueOf(card.participation().name()))).toList();
        return new InterviewScheduled(id, new InterviewId(interview), null, rubric, List.copyOf(competencies),
                Scale.points(1, 5), EvidenceRule.NONE, List.of(), null, null, panel, false, at);
    }

    private static ScorecardSubmitted submitted(CandidacyId id, String candidate, SimulatedScorecard card) {
        List<Rating> ratings = card.ratings().entrySet().stream()
                .map(rating -> new Rating(rating.getKey(), rating.getValue(), null, 0)).toList();
        var recommendation = card.recommendation() == null ? null : Recommendation.valueOf(card.recommendation().name());
        var note = new Sealed(CIPHERTEXT, List.of("candidate/" + candidate, "interviewer/" + card.interviewer()));
        return new ScorecardSubmitted(id, new InterviewId(card.interview()), new InterviewerId(card.interviewer()),
                Participation.valueOf(card.participation().name()),
                new Judgement(ratings, List.of(), List.of(), recommendation, card.successProbability(), note),
                false, false, card.submittedAt());
    }

    private static void decide(List<CandidacyEvent> events, CandidacyId id, SimulatedCandidacy told) {
        Instant at = at(told.decidedOn());
        switch (told.decision()) {
            case HIRE -> {
                events.add(new DecisionMade(id, DecisionOutcome.HIRE, null, at));
                events.add(new OfferExtended(id, at));
            }
            case OFFER_DECLINED -> {
                events.add(new DecisionMade(id, DecisionOutcome.HIRE, null, at));
                events.add(new OfferExtended(id, at));
                events.add(new OfferDeclined(id, at));
            }
            case REJECT -> events.add(new DecisionMade(id, DecisionOutcome.REJECT, null, at));
            case WITHDRAWN -> events.add(new CandidateWithdrew(id, at));
        }
    }

    private static void work(List<CandidacyEvent> events, CandidacyId id, Employment work) {
        events.add(new HireStarted(id, work.startedOn(), at(work.startedOn())));
        for (Employment.Review review : work.reviews()) {
            events.add(new OutcomeReviewed(id, review.checkpoint(), review.reviewedOn(), (double) review.rating(),
                    review.wouldHireAgain(), at(review.reviewedOn())));
        }
        if (work.departedOn() != null && work.kind() != null) {
            events.add(new DepartureRecorded(id, work.departedOn(), DepartureKind.valueOf(work.kind().name()),
                    work.regretted(), at(work.departedOn())));
        }
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
