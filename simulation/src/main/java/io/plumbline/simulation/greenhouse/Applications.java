package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Decision;
import io.plumbline.simulation.SimulatedCandidacy;
import io.plumbline.simulation.greenhouse.Harvest.Answer;
import io.plumbline.simulation.greenhouse.Harvest.Application;
import io.plumbline.simulation.greenhouse.Harvest.Named;
import io.plumbline.simulation.greenhouse.Harvest.RejectionReason;
import io.plumbline.simulation.greenhouse.Harvest.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A candidacy as Greenhouse's application: what was decided is its status, and why it was rejected. */
final class Applications {

    private static final Source SOURCE = new Source(1, "Jobs page");
    private static final Named THEIRS = new Named(2, "They rejected us");
    static final RejectionReason WE_REJECTED =
            new RejectionReason(11, "Lacking skill(s)/qualification(s)", new Named(1, "We rejected them"));
    private static final RejectionReason WITHDREW = new RejectionReason(21, "Candidate withdrew", THEIRS);
    private static final RejectionReason DECLINED = new RejectionReason(22, "Declined the offer", THEIRS);

    private Applications() {}

    static Application of(SimulatedCandidacy candidacy, long candidate, Named job) {
        RejectionReason reason = reason(candidacy.decision());
        Instant appliedAt = appliedAt(candidacy);
        Instant decidedAt = candidacy.decidedOn() == null ? null : decidedAt(candidacy.decidedOn());
        int interviews = (int) candidacy.scorecards().stream().map(card -> card.interview()).distinct().count();
        return new Application(Numbers.application(candidacy.id()), candidate, false, appliedAt,
                reason == null ? null : decidedAt, decidedAt == null ? appliedAt : decidedAt, null, SOURCE, null,
                Staff.RECRUITER, Staff.COORDINATOR, reason, null, List.of(job), job.id(), status(candidacy.decision()),
                Jobs.step(job.id(), Math.max(0, interviews - 1)), List.<Answer>of(), Map.of());
    }

    /** Somebody to keep in touch with: no job yet, so no candidacy. */
    static Application prospect(long count, long candidate, LocalDate day) {
        return new Application(Numbers.prospect(count), candidate, true, at(day, 7), null, at(day, 7), null, SOURCE, null,
                null, null, null, null, List.of(), null, "active", null, List.of(), Map.of());
    }

    static Instant appliedAt(SimulatedCandidacy candidacy) {
        return at(candidacy.openedOn(), 6);
    }

    /** After every card, which are all of days before. */
    static Instant decidedAt(LocalDate decidedOn) {
        return at(decidedOn, 17);
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable RejectionReason reason(@Nullable Decision decision) {
        return switch (decision) {
            case null -> null;
            case HIRE -> null;
            case REJECT -> WE_REJECTED;
            case WITHDRAWN -> WITHDREW;
            case OFFER_DECLINED -> DECLINED;
        };
    }

    private static String status(@Nullable Decision decision) {
        return switch (decision) {
            case null -> "active";
            case HIRE -> "hired";
            case REJECT, WITHDRAWN, OFFER_DECLINED -> "rejected";
        };
    }
}
