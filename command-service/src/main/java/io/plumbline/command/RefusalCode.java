package io.plumbline.command;

/** Why a command was refused. Names are stable: clients, quarantine rows and pages go by them. */
public enum RefusalCode {
    UNKNOWN_RUBRIC(Nature.UNKNOWN),
    VERSION_NOT_NEWER(Nature.CONFLICT),
    ALREADY_RETIRED(Nature.CONFLICT),
    RUBRIC_RETIRED(Nature.CONFLICT),

    UNKNOWN_CANDIDATE(Nature.UNKNOWN),
    CANDIDATE_ALREADY_REGISTERED(Nature.CONFLICT),
    ALREADY_MERGED(Nature.CONFLICT),
    MERGED_INTO_ITSELF(Nature.UNFIT),
    FORGOTTEN(Nature.GONE),

    UNKNOWN_INTERVIEWER(Nature.UNKNOWN),
    INTERVIEWER_ALREADY_ENROLLED(Nature.CONFLICT),
    INTERVIEWER_RETIRED(Nature.CONFLICT),
    CARD_ALREADY_DELIVERED(Nature.CONFLICT),
    UNKNOWN_CARD(Nature.UNKNOWN),

    UNKNOWN_CANDIDACY(Nature.UNKNOWN),
    CANDIDACY_ALREADY_OPENED(Nature.CONFLICT),
    CANDIDATE_WITHDREW(Nature.CONFLICT),
    /** Dates that cannot all be true: a start before the decision, a review after the departure. */
    DATES_OUT_OF_ORDER(Nature.UNFIT),

    UNKNOWN_INTERVIEW(Nature.UNKNOWN),
    INTERVIEW_ALREADY_SCHEDULED(Nature.CONFLICT),
    INTERVIEW_CANCELLED(Nature.CONFLICT),
    INTERVIEW_AFTER_WITHDRAWAL(Nature.CONFLICT),
    INTERVIEW_HAS_SCORECARDS(Nature.CONFLICT),
    NO_INTERVIEWERS(Nature.UNFIT),
    INTERVIEWER_TWICE(Nature.UNFIT),
    FOCUS_OUTSIDE_RUBRIC(Nature.UNFIT),

    NOT_ON_INTERVIEW(Nature.UNFIT),
    DEBRIEF_NOT_SCORED(Nature.UNFIT),
    UNKNOWN_COMPETENCY(Nature.UNFIT),
    UNKNOWN_SIGNAL(Nature.UNFIT),
    RATING_OFF_SCALE(Nature.UNFIT),
    EVIDENCE_MISSING(Nature.UNFIT),
    EMPTY_SCORECARD(Nature.UNFIT),
    SCORECARD_ALREADY_SUBMITTED(Nature.CONFLICT),
    NO_SCORECARD(Nature.CONFLICT),

    ALREADY_DECIDED(Nature.CONFLICT),
    NOT_DECIDED(Nature.CONFLICT),
    NOT_HIRED(Nature.CONFLICT),
    OFFER_ALREADY_EXTENDED(Nature.CONFLICT),
    NO_OFFER(Nature.CONFLICT),
    OFFER_ALREADY_ANSWERED(Nature.CONFLICT),
    OFFER_DECLINED(Nature.CONFLICT),

    ALREADY_STARTED(Nature.CONFLICT),
    HIRE_NOT_STARTED(Nature.CONFLICT),
    CHECKPOINT_ALREADY_REVIEWED(Nature.CONFLICT),
    ALREADY_DEPARTED(Nature.CONFLICT),

    /** The command id was used for something else on this stream. */
    COMMAND_ID_REUSED(Nature.CONFLICT),
    /** Others kept changing the stream at the same moment; worth sending again. */
    CONCURRENT_CHANGE(Nature.CONFLICT);

    /** What a caller can make of it. */
    public enum Nature {
        /** What it speaks of is not there. */
        UNKNOWN,
        /** The stream's state does not allow it. */
        CONFLICT,
        /** It can never be right as it stands. */
        UNFIT,
        /** The person's data is destroyed. */
        GONE
    }

    private final Nature nature;

    RefusalCode(Nature nature) {
        this.nature = nature;
    }

    public Nature nature() {
        return nature;
    }
}
