package io.plumbline.command.candidacy;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.command.Labels;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a candidacy. Each is granted as exactly one event, or refused. */
public sealed interface CandidacyCommand extends Command {
    CandidacyId candidacy();

    @Override
    default CandidacyId stream() {
        return candidacy();
    }

    record OpenCandidacy(
            CommandId commandId,
            CandidacyId candidacy,
            CandidateId candidate,
            String roleFamily,
            String level,
            String team,
            @Nullable String requisition,
            @Nullable String group,
            Instant occurredAt)
            implements CandidacyCommand {
        public OpenCandidacy {
            Labels.line("roleFamily", roleFamily);
            Labels.line("level", level);
            Labels.line("team", team);
            Labels.lineOrNone("requisition", requisition);
            Labels.lineOrNone("group", group);
        }
    }

    /**
     * @param terms what the rubric version says, read from the rubric's own stream
     * @param focus keys of the competencies it is about; empty: all
     */
    record ScheduleInterview(
            CommandId commandId,
            CandidacyId candidacy,
            InterviewId interview,
            @Nullable String stage,
            RubricTerms terms,
            List<String> focus,
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn,
            List<Assignment> interviewers,
            boolean debrief,
            Instant occurredAt)
            implements CandidacyCommand {
        public ScheduleInterview {
            Labels.lineOrNone("stage", stage);
            focus = List.copyOf(focus);
            interviewers = List.copyOf(interviewers);
        }
    }

    /**
     * Says anew when it is and who is on it.
     *
     * @param startsAt absent: not known any more
     * @param interviewers absent: as before
     */
    record RescheduleInterview(
            CommandId commandId,
            CandidacyId candidacy,
            InterviewId interview,
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn,
            @Nullable List<Assignment> interviewers,
            Instant occurredAt)
            implements CandidacyCommand {
        public RescheduleInterview {
            interviewers = interviewers == null ? null : List.copyOf(interviewers);
        }
    }

    /** @param reason a key, never a sentence */
    record CancelInterview(
            CommandId commandId,
            CandidacyId candidacy,
            InterviewId interview,
            @Nullable String reason,
            Instant occurredAt)
            implements CandidacyCommand {
        public CancelInterview {
            Labels.keyOrNone("reason", reason);
        }
    }

    /** @param othersVisible the caller knows that the interviewer could read others' cards when writing */
    record SubmitScorecard(
            CommandId commandId,
            CandidacyId candidacy,
            InterviewId interview,
            InterviewerId interviewer,
            Judgement judgement,
            boolean othersVisible,
            Instant occurredAt)
            implements CandidacyCommand {}

    /**
     * Replaces the whole judgement.
     *
     * @param othersVisible as in {@link SubmitScorecard}; often the stream proves it anyway
     */
    record AmendScorecard(
            CommandId commandId,
            CandidacyId candidacy,
            InterviewId interview,
            InterviewerId interviewer,
            Judgement judgement,
            boolean othersVisible,
            Instant occurredAt)
            implements CandidacyCommand {}

    /** @param reason a key, never a sentence */
    record WithdrawScorecard(
            CommandId commandId,
            CandidacyId candidacy,
            InterviewId interview,
            InterviewerId interviewer,
            @Nullable String reason,
            Instant occurredAt)
            implements CandidacyCommand {
        public WithdrawScorecard {
            Labels.keyOrNone("reason", reason);
        }
    }

    /** @param decidedBy a user or system id, never a person's name */
    record MakeDecision(
            CommandId commandId,
            CandidacyId candidacy,
            DecisionOutcome decision,
            @Nullable String decidedBy,
            Instant occurredAt)
            implements CandidacyCommand {
        public MakeDecision {
            Labels.keyOrNone("decidedBy", decidedBy);
        }
    }

    /** @param reason a key, never a sentence */
    record ReverseDecision(
            CommandId commandId, CandidacyId candidacy, @Nullable String reason, Instant occurredAt)
            implements CandidacyCommand {
        public ReverseDecision {
            Labels.keyOrNone("reason", reason);
        }
    }

    record WithdrawCandidate(CommandId commandId, CandidacyId candidacy, Instant occurredAt)
            implements CandidacyCommand {}

    record ExtendOffer(CommandId commandId, CandidacyId candidacy, Instant occurredAt) implements CandidacyCommand {}

    record AcceptOffer(CommandId commandId, CandidacyId candidacy, Instant occurredAt) implements CandidacyCommand {}

    record DeclineOffer(CommandId commandId, CandidacyId candidacy, Instant occurredAt) implements CandidacyCommand {}

    record StartHire(CommandId commandId, CandidacyId candidacy, LocalDate startedOn, Instant occurredAt)
            implements CandidacyCommand {}

    /**
     * @param checkpoint months after the start: 3, 6 or 12
     * @param rating 1 to 5
     */
    record ReviewOutcome(
            CommandId commandId,
            CandidacyId candidacy,
            int checkpoint,
            LocalDate reviewedOn,
            @Nullable Double rating,
            @Nullable Boolean wouldHireAgain,
            Instant occurredAt)
            implements CandidacyCommand {
        private static final Set<Integer> CHECKPOINTS = Set.of(3, 6, 12);

        public ReviewOutcome {
            if (!CHECKPOINTS.contains(checkpoint)) {
                throw new MalformedValueException("checkpoint", "reviews are after 3, 6 or 12 months");
            }
            if (rating != null && !(rating >= 1 && rating <= 5)) {
                throw new MalformedValueException("rating", "must lie between 1 and 5");
            }
            if (rating == null && wouldHireAgain == null) {
                throw new MalformedValueException("rating", "a review says a rating, or whether one would hire again");
            }
        }
    }

    record RecordDeparture(
            CommandId commandId,
            CandidacyId candidacy,
            LocalDate departedOn,
            DepartureKind kind,
            @Nullable Boolean regretted,
            Instant occurredAt)
            implements CandidacyCommand {}
}
