package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Story;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidateId;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an application's scheduled interviews and scorecards claim. */
final class InterviewClaims {
    private final Dossier dossier;
    private final Telling with;
    private final Story story;
    private final Settlement settlement;
    private final CandidacyOpened opened;
    private final @Nullable Claim opening;
    private final @Nullable String jobName;
    private final @Nullable Instant endedAt;
    private final List<Claim> claims = new ArrayList<>();

    /**
     * @param opening absent: it is recorded, and not claimed again
     * @param endedAt the day on which the candidacy was decided or withdrawn; absent: it is in flight
     */
    InterviewClaims(
            Dossier dossier,
            Telling with,
            Story story,
            Settlement settlement,
            CandidacyOpened opened,
            @Nullable Claim opening,
            @Nullable String jobName,
            @Nullable Instant endedAt) {
        this.dossier = dossier;
        this.with = with;
        this.story = story;
        this.settlement = settlement;
        this.opened = opened;
        this.opening = opening;
        this.jobName = jobName;
        this.endedAt = endedAt;
    }

    /** @param candidate whose application it is now */
    List<Claim> claims(CandidateId candidate) {
        List<Staged> scheduled = dossier.distinct(Resource.SCHEDULED_INTERVIEWS, "updated_at", settlement);
        List<Staged> held = debriefsLeftOut(scheduled, "Debriefs are left out, by the mapping: nobody scores them.");
        Meetings meetings = Meetings.of(held, story, settlement);
        List<Card> cards = new ArrayList<>();
        for (Staged each : debriefsLeftOut(dossier.distinct(Resource.SCORECARDS, "updated_at", settlement), "Scorecards of debriefs are left out, by the mapping.")) {
            if (Card.isDraft(each)) {
                settlement.leaveOut(List.of(each.row()), "DRAFT", "Scorecards that nobody has submitted yet are left out: drafts are no judgements.");
            } else if (with.isAnother(each, candidate)) {
                settlement.quarantine(each.row(), new Fault("CANDIDATE_OF_ANOTHER_APPLICATION", "candidate_id",
                        "The application is another candidate's, and this one is in the export as somebody else."));
            } else if (Reading.of(each, settlement, () -> Card.read(each, with.mapping(), meetings.credited(each.id()))) instanceof Card card) {
                cards.add(card);
                if (each.fields().flag("probability_unreadable")) {
                    settlement.note("CHANCE_UNREADABLE", "Scorecards whose answer about the chance of success is no percentage are taken in without it.", 1);
                }
            }
        }
        meetings.place(cards);
        meetings.all().forEach(this::meeting);
        return claims;
    }

    private List<Staged> debriefsLeftOut(List<Staged> records, String rule) {
        Predicate<Staged> debrief = each -> with.mapping().isDebrief(Step.of(each.fields().node().path("step")).name())
                || with.mapping().isDebrief(each.fields().node().path("interview").asString(null));
        records.stream().filter(debrief).forEach(each -> settlement.leaveOut(List.of(each.row()), "DEBRIEF", rule));
        return records.stream().filter(debrief.negate()).toList();
    }

    private void meeting(Meeting meeting) {
        InterviewScheduled recorded = story.scheduled(meeting.id());
        if (meeting.cards().isEmpty()) {
            if (recorded != null) {
                settlement.know(meeting.rows());
            } else if (meeting.row() != null) {
                settlement.leaveOut(List.of(meeting.row()), "NOT_SCORED",
                        "Interviews that nobody has scored are left out; each comes in with its first scorecard.");
            }
            return;
        }
        Claim scheduled = Claim.of(scheduled(meeting, recorded), meeting.rows(), opening);
        claims.add(scheduled);
        meeting.cards().forEach(card -> card(card, meeting, scheduled));
    }

    private InterviewScheduled scheduled(Meeting meeting, @Nullable InterviewScheduled recorded) {
        Set<String> form = new TreeSet<>();
        meeting.cards().forEach(card -> form.addAll(card.form()));
        Rubrics.Published rubric = recorded != null
                ? new Rubrics.Published(recorded.rubric(), recorded.competencies())
                : with.rubrics().covering(opened, jobName, meeting.step(), form);
        return new InterviewScheduled(
                opened.candidacy(), meeting.id(), Labelled.line(meeting.step().name()), rubric.version(), rubric.competencies(),
                with.rubrics().scale(), EvidenceRule.NONE, List.of(), meeting.startsAt(), null, meeting.panel(), false,
                meeting.scheduledBy(endedAt));
    }

    private void card(Card card, Meeting meeting, Claim scheduled) {
        Judgement recorded = story.card(meeting.id(), card.interviewer());
        if (recorded != null && !with.words().same(recorded, card.judgement())) {
            claims.add(Claim.of(amended(card, meeting, card.changedAt()), List.of(card.row()), scheduled));
            return;
        }
        Claim submitted = Claim.of(
                new ScorecardSubmitted(opened.candidacy(), meeting.id(), card.interviewer(), card.participation(), card.judgement(), false, false, card.submittedAt()),
                List.of(card.row()),
                scheduled);
        claims.add(submitted);
        if (card.editedAt() != null && recorded == null) {
            settlement.note("EDITED_SCORECARDS", "Scorecards that changed more than half an hour after they were submitted are taken as amended then; what they said before is not in the export.", 1);
            claims.add(Claim.of(amended(card, meeting, card.editedAt()), List.of(card.row()), submitted));
        }
    }

    private ScorecardAmended amended(Card card, Meeting meeting, Instant at) {
        return new ScorecardAmended(opened.candidacy(), meeting.id(), card.interviewer(), card.judgement(), false, false, at);
    }
}
