package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.UNKNOWN_CANDIDACY;

import io.plumbline.command.Refusal;
import io.plumbline.command.Seals;
import io.plumbline.command.candidacy.JudgementRequest.RatingBody;
import io.plumbline.command.rubric.PublishedRubrics;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.Rating;
import io.plumbline.events.StreamId;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what an interviewer wrote into what may be recorded: sealed, and with questions as the rubric knows them. */
@Component
class Judgements {
    private final EventStore events;
    private final PublishedRubrics rubrics;
    private final Seals seals;

    Judgements(EventStore events, PublishedRubrics rubrics, Seals seals) {
        this.events = events;
        this.rubrics = rubrics;
        this.seals = seals;
    }

    Judgement seal(
            CandidacyId candidacy, InterviewId interview, InterviewerId interviewer, JudgementRequest request) {
        CandidacyState state = state(candidacy);
        CandidacyOpened opened = state.opened();
        if (opened == null) {
            throw new Refusal(UNKNOWN_CANDIDACY, candidacy + " was never opened");
        }
        var version = Scheduling.known(state, interview).scheduled().rubric();
        var bank = new QuestionBank(rubrics.find(version).published());
        StreamId[] people = {opened.candidate(), interviewer};
        return new Judgement(
                all(request.ratings()).stream().map(each -> rating(each, people)).toList(),
                bank.signals(all(request.signals())),
                bank.questions(all(request.questions())),
                request.recommendation(),
                request.successProbability(),
                seals.seal(request.note(), people));
    }

    /** Evidence is counted here, where it can still be read. */
    private Rating rating(RatingBody body, StreamId[] people) {
        String evidence = body.evidence() == null ? "" : body.evidence().strip();
        return new Rating(
                body.competency(),
                body.value(),
                seals.seal(evidence, people),
                evidence.codePointCount(0, evidence.length()));
    }

    private CandidacyState state(CandidacyId candidacy) {
        CandidacyState state = CandidacyState.NOT_OPENED;
        var stream = events.readEvents(candidacy.toString());
        while (stream.hasNext()) {
            state = Evolution.evolve(state, (CandidacyEvent) stream.next().getPayload());
        }
        return state;
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
