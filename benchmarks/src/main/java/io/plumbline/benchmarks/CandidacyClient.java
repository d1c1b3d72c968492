package io.plumbline.benchmarks;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.Commands;
import io.plumbline.command.candidacy.CandidacyCommand.ExtendOffer;
import io.plumbline.command.candidacy.CandidacyCommand.MakeDecision;
import io.plumbline.command.candidacy.CandidacyCommand.OpenCandidacy;
import io.plumbline.command.candidacy.CandidacyCommand.ScheduleInterview;
import io.plumbline.command.candidacy.CandidacyCommand.SubmitScorecard;
import io.plumbline.command.candidacy.RubricTerms;
import io.plumbline.events.Assignment;
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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/** A client that takes one candidacy after the other from opening to offer, a command at a time: eleven commands each. */
final class CandidacyClient implements Rate.Work {

    private static final int INTERVIEWS = 4;
    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> COMPETENCIES =
            List.of("RAG system design", "evaluation discipline", "production reliability", "collaboration");

    private final Commands commands;
    private final AtomicLong candidacies;
    private final Queue<Command> story = new ArrayDeque<>();

    CandidacyClient(Commands commands, AtomicLong candidacies) {
        this.commands = commands;
        this.candidacies = candidacies;
    }

    @Override
    public void once() {
        if (story.isEmpty()) {
            write(candidacies.incrementAndGet());
        }
        commands.send(story.remove());
    }

    private void write(long number) {
        var id = new CandidacyId("K-" + number);
        var candidate = new CandidateId("C-" + number);
        story.add(new OpenCandidacy(CommandId.random(), id, candidate, "AI engineer", "senior", "Search", null, null, OPENED));
        for (int i = 0; i < INTERVIEWS; i++) {
            var interview = new InterviewId("V-" + number + "-" + i);
            var interviewer = new InterviewerId("I-" + (number + 7 * i) % 300);
            story.add(new ScheduleInterview(CommandId.random(), id, interview, null, terms(), List.of(), null, null,
                    List.of(new Assignment(interviewer, Participation.LEAD)), false, OPENED.plusSeconds(60)));
        }
        for (int i = 0; i < INTERVIEWS; i++) {
            var interviewer = new InterviewerId("I-" + (number + 7 * i) % 300);
            story.add(new SubmitScorecard(CommandId.random(), id, new InterviewId("V-" + number + "-" + i), interviewer,
                    judgement(candidate, interviewer), false, OPENED.plusSeconds(86_400 + i)));
        }
        story.add(new MakeDecision(CommandId.random(), id, DecisionOutcome.HIRE, null, OPENED.plusSeconds(200_000)));
        story.add(new ExtendOffer(CommandId.random(), id, OPENED.plusSeconds(300_000)));
    }

    private static RubricTerms terms() {
        return new RubricTerms(new RubricVersion(new RubricId("ai-engineer"), 1), COMPETENCIES, Scale.points(1, 5), EvidenceRule.NONE, null);
    }

    private static Judgement judgement(CandidateId candidate, InterviewerId interviewer) {
        List<Rating> ratings = COMPETENCIES.stream().map(competency -> new Rating(competency, 3, null, 0)).toList();
        var note = new Sealed("A".repeat(308), List.of(candidate.toString(), interviewer.toString()));
        return new Judgement(ratings, List.of(), List.of(), Recommendation.YES, .7, note);
    }
}
