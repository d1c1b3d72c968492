package io.plumbline.command.candidate;

import io.plumbline.command.Command;
import io.plumbline.command.CommandId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a candidate as a person. */
public sealed interface CandidateCommand extends Command {
    CandidateId candidate();

    @Override
    default CandidateId stream() {
        return candidate();
    }

    record RegisterCandidate(
            CommandId commandId,
            CandidateId candidate,
            @Nullable Sealed name,
            @Nullable Sealed email,
            Instant occurredAt)
            implements CandidateCommand {}

    /** {@code candidate} is the same person as {@code into}, who stays. */
    record MergeCandidate(CommandId commandId, CandidateId candidate, CandidateId into, Instant occurredAt)
            implements CandidateCommand {}

    /** The person's key is destroyed already, or what would be recorded is not yet true. */
    record ForgetCandidate(CommandId commandId, CandidateId candidate, Instant occurredAt)
            implements CandidateCommand {}
}
